import { Inject, Injectable } from '@nestjs/common';
import type { Moment } from '@vigil/domain/decider';
import type { Colleague, OfficeState } from '@vigil/domain/office/office-state';
import { availableInCycle } from '@vigil/domain/report-cycle/available-in-cycle';
import { CYCLE_DECIDER, cycleStream } from '@vigil/domain/report-cycle/cycle-decider';
import type { CycleState } from '@vigil/domain/report-cycle/cycle-state';
import { maySeeCycle } from '@vigil/domain/report-cycle/decide-cycle';
import type { ReportEntry } from '@vigil/domain/report-cycle/entry-row';
import { load } from '@vigil/ledger/load';
import { reportEntries } from '@vigil/ledger/report-entries';
import { explain } from '../commands/outcome-problem.js';
import type { Answered } from '../docs/answers.js';
import { Office } from '../office/office.js';
import { API_PARTS, type ApiParts } from '../parts.js';
import { notFound } from '../problems/problem.js';
import type { cycleCommandsAnswer, cyclesAnswer } from './cycle-answers.js';
import { streamOfYear } from './cycle-year.js';
import { presentCycle, type CycleView } from './present-cycle.js';

/** The year of a report as one colleague may see it. */
@Injectable()
export class ReportCycles {
  constructor(
    @Inject(API_PARTS) private readonly parts: ApiParts,
    @Inject(Office) private readonly office: Office,
  ) {}

  /** The state, if there is such a cycle and the colleague works on reports. Throws the one 404 otherwise. */
  async visit(
    year: string,
    colleague: Colleague,
  ): Promise<{ readonly state: CycleState; readonly office: OfficeState }> {
    const stream = streamOfYear(year);
    const loaded = maySeeCycle(colleague) ? await load(this.parts.ledger, CYCLE_DECIDER, stream) : undefined;
    if (!loaded) throw notFound();
    return { state: loaded.state, office: (await this.office.now()).state };
  }

  async view(year: string, colleague: Colleague): Promise<CycleView> {
    const { state, office } = await this.visit(year, colleague);
    return presentCycle(state, await this.seen(state, colleague, office), {
      moment: this.moment(office),
      reader: colleague,
    });
  }

  /** The years whose period the office opened, the newest first, and where each stands. Throws the 404 for whom no report exists. */
  async all(colleague: Colleague): Promise<Answered<typeof cyclesAnswer>> {
    if (!maySeeCycle(colleague)) throw notFound();
    const { state: office } = await this.office.now();
    const periods = [...office.periods].sort((one, other) => other.year - one.year);
    const cycles = await Promise.all(
      periods.map(async ({ year, from, until, submissionsDueOn, sessionOpensOn }) => {
        const loaded = await load(this.parts.ledger, CYCLE_DECIDER, cycleStream(year));
        return { year, phase: loaded?.state.phase ?? null, from, until, submissionsDueOn, sessionOpensOn };
      }),
    );
    return { cycles };
  }

  async commands(year: string, colleague: Colleague): Promise<Answered<typeof cycleCommandsAnswer>> {
    const { state, office } = await this.visit(year, colleague);
    const report = { entries: await reportEntries(this.parts.ledger, state.year ?? 0), position: 0 };
    const moment = { ...this.moment(office), report };
    const all = availableInCycle(state, { origin: 'person', id: colleague.id }, moment);
    return { commands: all.map(({ why, ...command }) => ({ ...command, why: why.map(explain) })) };
  }

  /** The entries of the year that the colleague may see (DOMAIN 7): editor and ASG all, a supervisor those of the unit; none in conflict. */
  async seen(state: CycleState, colleague: Colleague, office: OfficeState): Promise<readonly ReportEntry[]> {
    return visibleTo(await reportEntries(this.parts.ledger, state.year ?? 0), colleague, office);
  }

  private moment(office: OfficeState): Moment {
    const now = this.parts.now();
    return { recordedAt: now, effectiveAt: now, office, elsewhere: [] };
  }
}

/** Of entries, those that a colleague may see. */
export function visibleTo(
  entries: readonly ReportEntry[],
  { id, unit, roles }: Colleague,
  office: OfficeState,
): readonly ReportEntry[] {
  const conflicts = office.conflicts[id] ?? [];
  const all = roles.includes('EDITOR') || roles.includes('ASG');
  return entries.filter(
    (entry) =>
      (all || (roles.includes('SUPERVISOR') && entry.unit === unit)) &&
      !entry.touches.some((code) => conflicts.includes(code)),
  );
}
