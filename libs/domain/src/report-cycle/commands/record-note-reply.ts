import { z } from 'zod';
import { composed, raw } from '../../classification.js';
import { day, stateCode } from '../../case/outgoing-fields.js';
import { ending } from '../cycle-terms.js';
import { cycleDraft } from '../define-cycle-event.js';
import { defineCycleCommand, OF_THE_REPORT } from '../define-cycle-command.js';
import { replyToNoteRecorded } from '../events/reply-to-note-recorded.js';
import { dayHasCome, noteIsSent, nothingUnderWay } from '../guards.js';
import { summaryFault } from '../summary-fault.js';
import { noteTo } from '../under-way.js';

/**
 * Records what a State answered to its note verbale. Until the annexes are locked (D15) its neutral summary is added to the
 * annex of every entry, the main text unchanged; afterwards it waits for the next report (scenarios 18, 19).
 */
export const recordReplyToNote = defineCycleCommand({
  name: 'RecordNoteReply',
  summary: 'Record the reply to a note verbale',
  schema: z.strictObject({
    state: stateCode(),
    receivedOn: day(),
    datedOn: day().optional(),
    text: raw().optional(),
    /** What the annex says of it, in neutral words that mention nobody. */
    summary: composed(4_000).optional(),
  }),
  by: OF_THE_REPORT,
  from: ['NV_OUT', 'MAIN_SUBMITTED', 'ANNEX_LOCKED', 'ISSUED', 'PRESENTED'],
  guards: [
    noteIsSent,
    nothingUnderWay('LINK_NOTE', 'PASS_ON_REPLY', 'LOCK', 'PUBLISH'),
    ({ state, payload }) => {
      const sent = noteTo(state, payload.state)?.sent;
      return sent && payload.receivedOn < sent.sentOn
        ? { code: 'DATE_BEFORE_SENT', field: 'receivedOn' }
        : undefined;
    },
    ({ payload: { datedOn, receivedOn } }) =>
      datedOn !== undefined && datedOn > receivedOn
        ? { code: 'DATE_AFTER_RECEIVED', field: 'datedOn' }
        : undefined,
    dayHasCome('receivedOn', ({ receivedOn }: { readonly receivedOn: string }) => receivedOn),
    ({ payload: { summary } }) => summaryFault(summary),
  ],
  record: ({ state, payload }) => {
    const { datedOn = null, text = null, summary = null, ...reply } = payload;
    return [
      cycleDraft(replyToNoteRecorded, {
        ...reply,
        datedOn,
        text,
        summary,
        afterLock: state.signatures.length >= 2,
        ends: [...ending(state, ['noteReply'], payload.state)],
      }),
    ];
  },
});
