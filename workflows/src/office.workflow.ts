import { CancellationScope } from '@temporalio/workflow';
import type { OfficeStage } from '@vigil/domain/vocabulary/office-stage';
import { conduct } from './conduct.js';
import type { Foresight } from './foresight.js';

/**
 * The office's own clock: what it set itself a day for that stands in no case. An action for a State or a theme has its next step,
 * a call for input the day by which UN entities are to answer (DOMAIN 6 "Prevention and engagement"). It runs while something is
 * to fall due, and begins anew with the next such step.
 *
 * @param stream the office's stream in the ledger; every run begins by loading its course from there
 */
export function officeWorkflow(stream: string): Promise<void> {
  // It ends by its record, never by a click in Temporal's page.
  return CancellationScope.nonCancellable(async () => {
    const office = await conduct<OfficeStage>(stream, OFFICE_FORESIGHT);
    while (!office.over()) await office.during('AT_WORK');
    await office.settle();
  });
}

/** What the office waits for. It leads nowhere: it is always at work. */
export const OFFICE_FORESIGHT = {
  AT_WORK: { waitsFor: ['nextStep', 'input'], leadsTo: [] },
} as const satisfies Foresight<OfficeStage>;
