import { CancellationScope } from '@temporalio/workflow';
import type { CyclePhase } from '@vigil/domain/vocabulary/cycle-phase';
import { conduct, type Life } from './conduct.js';
import type { Foresight } from './foresight.js';

/**
 * The year of a report, from the opening of its period to the Third Committee. Where it stands is recorded; what a phase is, is
 * written here. D10 to D16 are the terms of DOMAIN 5. They remind: a missed date is recorded and blocks nothing.
 *
 * @param stream the cycle's stream in the ledger; every run begins by loading its course from there
 */
export function reportCycleWorkflow(stream: string): Promise<void> {
  // A year ends by its record, never by a click in Temporal's page.
  return CancellationScope.nonCancellable(async () => {
    const year = await conduct<CyclePhase>(stream, CYCLE_FORESIGHT);
    const phases = {
      OPEN: open,
      INTAKE_CLOSED: intakeClosed,
      NV_OUT: notesOut,
      MAIN_SUBMITTED: mainSubmitted,
      ANNEX_LOCKED: annexLocked,
      ISSUED: issued,
      PRESENTED: presented,
    };
    while (!year.over()) await phases[year.stage()](year);
    await year.settle();
  });
}

/** What each phase waits for, and where it may lead; `end` is after both forums have heard the report. */
export const CYCLE_FORESIGHT = {
  OPEN: { waitsFor: ['periodCloses', 'submissionsDue'], leadsTo: ['INTAKE_CLOSED'] },
  INTAKE_CLOSED: { waitsFor: [], leadsTo: ['NV_OUT', 'MAIN_SUBMITTED'] },
  NV_OUT: { waitsFor: ['noteReply', 'mainText'], leadsTo: ['MAIN_SUBMITTED'] },
  MAIN_SUBMITTED: { waitsFor: ['mainIssued', 'annexLock'], leadsTo: ['ANNEX_LOCKED'] },
  ANNEX_LOCKED: { waitsFor: [], leadsTo: ['ISSUED'] },
  ISSUED: { waitsFor: ['presentation'], leadsTo: ['PRESENTED'] },
  PRESENTED: { waitsFor: ['presentation'], leadsTo: ['end'] },
} as const satisfies Foresight<CyclePhase>;

type Year = Life<CyclePhase>;

/** Submissions come in (D11) until the period closes (D10). Officers propose entries, supervisors clear them. */
const open = (year: Year) => year.during('OPEN');

/** Nothing more is taken in but by admission. Cleared entries are put into the notes verbales, one for each State. */
const intakeClosed = (year: Year) => year.during('INTAKE_CLOSED');

/** The notes verbales are out and wait for replies (D12), while the main text goes to conference services (D13). */
const notesOut = (year: Year) => year.during('NV_OUT');

/** The main text is being issued (D14). Entries become final, the report is frozen, two people sign before the lock (D15). */
const mainSubmitted = (year: Year) => year.during('MAIN_SUBMITTED');

/** Every case is told of the lock; one that refuses leaves. From here on text can only be taken out, until it is published. */
const annexLocked = (year: Year) => year.during('ANNEX_LOCKED');

/** The report is out: every case records it and its source is told (D17). It waits for its presentation (D16). */
const issued = (year: Year) => year.during('ISSUED');

/** The Council has heard it, or the Third Committee; the year ends when both have. */
const presented = (year: Year) => year.during('PRESENTED');
