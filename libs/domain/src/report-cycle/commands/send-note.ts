import { z } from 'zod';
import { dayOf } from '../../calendar/day.js';
import { stateCode } from '../../case/outgoing-fields.js';
import { numberOf } from '../../stream/hole.js';
import { noteTerm } from '../cycle-terms.js';
import { cycleDraft } from '../define-cycle-event.js';
import { defineCycleCommand, type CycleJudged } from '../define-cycle-command.js';
import { eachEntry, entriesOf, mayLeave } from '../entry-faults.js';
import type { ReportEntry } from '../entry-row.js';
import { noteSent } from '../events/note-sent.js';
import { noteIsPrepared, nothingUnderWay, personWho } from '../guards.js';
import { keyOf } from '../manifest.js';
import { noteTo } from '../under-way.js';

interface ToState {
  readonly state: string;
}

/** All entries of the State that are in its note and still stand. */
const inNote = (judged: CycleJudged<ToState>): readonly ReportEntry[] => {
  const listed = new Set(noteTo(judged.state, judged.payload.state)?.entries.map(keyOf));
  return entriesOf(judged).filter((entry) => listed.has(keyOf(entry)) && entry.status !== 'EXCLUDED');
};

/**
 * Sends the note verbale to a State: the departure that cannot be taken back. It is numbered now, its entries and everybody's
 * consents are read under lock, and whoever clears it did not prepare it (DOMAIN 5 D12, 9.4, scenario 17).
 */
export const sendNote = defineCycleCommand({
  name: 'SendNote',
  summary: 'Send the note verbale to a State',
  schema: z.strictObject({ state: stateCode() }),
  by: ['SUPERVISOR', 'ASG'],
  from: ['INTAKE_CLOSED', 'NV_OUT', 'MAIN_SUBMITTED'],
  ifMatch: true,
  departure: true,
  guards: [
    nothingUnderWay('ENTER_NOTES'),
    noteIsPrepared,
    ({ state, payload }) =>
      noteTo(state, payload.state)?.sent ? { code: 'NOTE_ALREADY_SENT', field: 'state' } : undefined,
    (judged) =>
      noteTo(judged.state, judged.payload.state)?.preparedBy === personWho(judged)
        ? 'NOTE_CLEARER_PREPARED_IT'
        : undefined,
    (judged) =>
      noteTo(judged.state, judged.payload.state) && inNote(judged).length === 0
        ? { code: 'NOTE_IS_EMPTY', field: 'state' }
        : undefined,
    eachEntry(inNote, 'ENTRY_NOT_IN_STATUS', ({ status }) => status === 'IN_NV'),
    ...mayLeave(inNote, 'TRANSMIT'),
  ],
  record: (judged) => {
    const { state, payload, moment } = judged;
    const sentOn = dayOf(moment.effectiveAt);
    const term = noteTerm(payload.state, sentOn, moment);
    return [
      cycleDraft(noteSent, {
        state: payload.state,
        number: numberOf(`NV/REP/${state.year}/${payload.state}`),
        sentOn,
        by: personWho(judged),
        dueAt: term.dueAt,
        entries: inNote(judged).map(({ stream, entryId, number, annexText, naming }) => ({
          stream,
          entryId,
          number,
          text: annexText,
          naming,
        })),
        first: Object.values(state.notes).every(({ sent }) => sent === null),
        starts: [term],
      }),
    ];
  },
});
