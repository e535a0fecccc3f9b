import { z } from 'zod';
import { composed, type Sealed } from '../../classification.js';
import { defineCommand } from '../define-command.js';
import { draft } from '../define-event.js';
import { draftRevised } from '../events/draft-revised.js';
import { letterIs } from '../guards/letter.js';
import { textIsFitToLeave } from '../guards/outgoing-text.js';
import { personFaults } from '../letter-faults.js';
import { letterOf } from '../letters.js';
import { day, partId, personIds } from '../outgoing-fields.js';
import { checklist, weighsAll } from '../reidentification.js';

const schema = z.strictObject({
  communicationId: partId(),
  named: personIds().default([]),
  mentioned: personIds().default([]),
  replyDueOn: day().nullable().default(null),
  text: composed(),
  checklist: checklist().optional(),
});

/**
 * Replaces a draft, also one that was cleared: it is a draft again (DOMAIN 6). A hold of the letter ends with a text in
 * which nobody lacks consent any more; therefore it may be done while the case is on hold.
 */
export const reviseDraft = defineCommand({
  name: 'ReviseDraft',
  summary: 'Revise a draft letter',
  group: 'communication',
  schema,
  by: ['OFFICER', 'SUPERVISOR'],
  from: ['VERIFIED', 'COMMUNICATED', 'FOLLOW_UP'],
  whileHeld: true,
  guards: [
    letterIs('DRAFT', 'CLEARED'),
    ({ state, payload: { communicationId, replyDueOn } }) =>
      letterOf(state, communicationId)?.type === 'TB_LETTER' && replyDueOn === null
        ? { code: 'REPLY_DATE_MISSING', field: 'replyDueOn' }
        : undefined,
    ...textIsFitToLeave<Sealed<z.output<typeof schema>>>(({ payload: { named, mentioned, text } }) => ({
      named,
      mentioned,
      texts: [{ text, field: 'text' }],
      personsField: 'mentioned',
    })),
  ],
  record: ({ state, payload: { checklist: signed, ...payload }, moment }) => {
    const letter = letterOf(state, payload.communicationId);
    const held =
      letter !== undefined &&
      letter.held &&
      personFaults(state, { ...letter, ...payload }, moment).length > 0;
    return [draft(draftRevised, { ...payload, checked: weighsAll(signed, [payload.text]), held })];
  },
});
