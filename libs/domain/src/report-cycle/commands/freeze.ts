import { z } from 'zod';
import { digestOf } from '../../stream/hole.js';
import { cycleDraft } from '../define-cycle-event.js';
import { defineCycleCommand, type CycleJudged } from '../define-cycle-command.js';
import { eachEntry, entriesOf, mayLeave } from '../entry-faults.js';
import { frozen } from '../events/frozen.js';
import { nothingUnderWay, personWho } from '../guards.js';
import { inReportOrder } from '../manifest.js';

const finalOnes = (judged: CycleJudged<unknown>) =>
  entriesOf(judged).filter(({ status }) => status === 'FINAL');

/**
 * Makes the manifest of all final entries, read under lock: each with its case, the case's version, the digest of its content
 * and who is named how, in the order of the report. Two people sign its hash (DESIGN "The report cycle"). Signatures of an
 * earlier manifest are void.
 */
export const freeze = defineCycleCommand({
  name: 'Freeze',
  summary: 'Freeze the report',
  schema: z.strictObject({}),
  by: ['EDITOR', 'SUPERVISOR'],
  from: ['MAIN_SUBMITTED'],
  departure: true,
  guards: [
    nothingUnderWay('ENTER_NOTES', 'LINK_NOTE', 'PASS_ON_REPLY', 'FINALISE'),
    (judged) => (finalOnes(judged).length === 0 ? 'NOTHING_IS_FINAL' : undefined),
    ...mayLeave(finalOnes, 'PUBLISH'),
    eachEntry(finalOnes, 'ENTRY_NOT_CLEARED', ({ number }) => number !== ''),
  ],
  record: (judged) => {
    const entries = [...inReportOrder(finalOnes(judged))];
    const position = judged.moment.report?.position ?? 0;
    return [
      cycleDraft(frozen, { hash: digestOf({ position, entries }), position, by: personWho(judged), entries }),
    ];
  },
});
