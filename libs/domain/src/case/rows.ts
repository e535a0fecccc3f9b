import { statesOf } from '../access/case-access.js';
import { consentRows } from '../consent/consent-rows.js';
import type { DeadlineRow, StreamRows } from '../stream/rows.js';
import type { RunningTerm } from '../stream/term.js';
import { approvals } from './approvals.js';
import type { CaseState } from './case-state.js';
import { entryRows } from './entry-rows.js';
import { countedRows } from '../statistics/counted-rows.js';
import { nextLevel } from '../stream/next-level.js';
import { isFinal, stagesOf } from './stage.js';
import { stateRecord } from './state-record.js';

/** What the lists show of a case: a pure function of its state, replaced with it in one transaction. */
export function rows(state: CaseState): StreamRows | null {
  if (state.status === null) return null;
  const [stage, ...alongside] = stagesOf(state);
  const next = nextTerm(state);
  return {
    summary: {
      stage,
      alongside,
      hold: state.hold !== null,
      final: isFinal(state),
      unit: state.assignment.unit,
      officer: state.assignment.officer,
      risk: state.risk?.level ?? null,
      stageSince: state.stages.at(-1)?.since ?? state.lastEffectiveAt,
      registeredAt: state.receivedAt ?? state.lastRecordedAt,
      nextDueAt: nextReminderAt(state),
      dueAt: next?.dueAt ?? null,
      facts: factsOf(state),
      shown: {
        reference: state.id.replace(/^case\//, ''),
        status: state.hold && !isFinal(state) ? 'SUSPENDED' : state.status,
        recordType: state.recordType,
        respondent: state.respondent,
        acts: unique(Object.values(state.acts).map(({ code }) => code)),
        mechanisms: unique(Object.values(state.cooperation).map(({ mechanism }) => mechanism)),
        nextTerm: next && { kind: next.kind, rule: next.rule, dueAt: next.dueAt },
        urgent: state.urgent,
        persons: Object.keys(state.persons).length,
      },
    },
    readers: readers(state),
    deadlines: state.terms.map(deadline),
    consents: consentRows(state),
    approvals: approvals(state),
    record: stateRecord(state),
    entries: entryRows(state),
    counted: countedRows(state),
  };
}

/** The term whose end comes first, a passed one included: what the case is judged late by. */
export const nextTerm = (state: CaseState): RunningTerm | null =>
  state.terms.reduce<RunningTerm | null>(
    (first, term) => (first === null || term.dueAt < first.dueAt ? term : first),
    null,
  );

/** When the next level of any term falls; null if none is to come. */
const nextReminderAt = (state: CaseState): number | null =>
  state.terms.reduce<number | null>((first, term) => {
    const at = nextLevel(term)?.at ?? null;
    return at !== null && (first === null || at < first) ? at : first;
  }, null);

/** Whoever may see the case (DOMAIN 7), as keys of the list's index; kept equal to `rolesIn` by a property test. */
export function readers(state: CaseState): readonly string[] {
  const { unit, officer, verifier, protection, registrant, registrantRole, handOver } = state.assignment;
  const isNew = state.status === 'RECEIVED' || state.status === 'SCREENING';
  return unique(
    [
      officer && `officer:${officer}`,
      handOver && `offered:${handOver.to}`,
      verifier && `verifier:${verifier}`,
      protection && `protection:${protection}`,
      registrant && registrantRole === 'PARTNER' ? `partner:${registrant}` : null,
      registrant && isNew ? `intake:${registrant}` : null,
      unit && `supervisor-unit:${unit}`,
      unit && isNew ? `intake-unit:${unit}` : null,
      Object.values(state.entries).some(({ status }) => status !== 'EXCLUDED') ? 'role:EDITOR' : null,
      'role:ASG',
    ].filter((key): key is string => typeof key === 'string'),
  );
}

function factsOf(state: CaseState): StreamRows['summary']['facts'] {
  return {
    state: statesOf(state),
    act: unique(Object.values(state.acts).map(({ code }) => code)),
    mechanism: unique(Object.values(state.cooperation).map(({ mechanism }) => mechanism)),
    status: state.status === null ? [] : [state.hold ? 'SUSPENDED' : state.status],
    recordType: state.recordType === null ? [] : [state.recordType],
    year: state.receivedAt === null ? [] : [String(new Date(state.receivedAt).getUTCFullYear())],
  };
}

const deadline = (term: RunningTerm): DeadlineRow => ({
  shown: { kind: term.kind, subject: term.subject, stage: term.stage, rule: term.rule, policy: term.policy },
  dueAt: term.dueAt,
  nextAt: nextLevel(term)?.at ?? null,
});

const unique = <T extends string>(values: readonly T[]): readonly T[] => [...new Set(values)];
