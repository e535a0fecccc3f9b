import { OFFICE_PEOPLE } from '../case/test-office.js';
import type { OfficeState } from '../office/office-state.js';
import type { Choices } from './choices.js';

/** The office changes meanwhile: a conflict is declared or lifted, somebody leaves or returns, an intake closes or opens, other terms are adopted. */
export function officeMoves(office: OfficeState, choose: Choices): OfficeState {
  const version = office.version + 1;
  switch (choose.of(['conflict', 'leave', 'intake', 'intake', 'policy'] as const)) {
    case 'conflict': {
      const id = choose.of(Object.values(OFFICE_PEOPLE));
      const declared = office.conflicts[id] ?? [];
      const state = choose.of(['XEX', 'XFI']);
      const now = declared.includes(state) ? declared.filter((code) => code !== state) : [...declared, state];
      return { ...office, version, conflicts: { ...office.conflicts, [id]: choose.chance(0.7) ? [] : now } };
    }
    case 'leave': {
      const colleague = office.colleagues[choose.of(Object.values(OFFICE_PEOPLE))];
      if (!colleague) return office;
      const retired = !colleague.retired && choose.chance(0.5);
      return {
        ...office,
        version,
        colleagues: { ...office.colleagues, [colleague.id]: { ...colleague, retired } },
      };
    }
    case 'policy': {
      const parameters = {
        ...office.parameters,
        replyDays: choose.of([30, 60, 90]),
        riskValidityDays: choose.of([30, 90]),
        consentValidityDays: choose.of([60, 90]),
        reviewMonths: choose.of([3, 6]),
      };
      return { ...office, version, termsSetAt: version, parameters };
    }
    case 'intake': {
      const year = choose.of(office.periods).year;
      return {
        ...office,
        version,
        periods: office.periods.map((period) =>
          period.year === year ? { ...period, intakeClosed: choose.chance(0.3) } : period,
        ),
      };
    }
  }
}
