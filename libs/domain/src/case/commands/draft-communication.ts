import { z } from 'zod';
import { composed, fact, type Sealed } from '../../classification.js';
import { COMMUNICATION_TYPE } from '../../vocabulary/communication.js';
import { defineCommand, madeBy } from '../define-command.js';
import { draft } from '../define-event.js';
import { communicationDrafted } from '../events/communication-drafted.js';
import { addresseeIsOfCase, letterIsNoNote, replyDateIsSet } from '../guards/letter.js';
import { textIsFitToLeave, type Outgoing } from '../guards/outgoing-text.js';
import { day, personIds, stateCode } from '../outgoing-fields.js';
import { checklist, weighsAll } from '../reidentification.js';

const schema = z.strictObject({
  type: fact(z.enum(COMMUNICATION_TYPE.codes)),
  addressee: stateCode().nullable(),
  onLegislation: fact(z.boolean()).default(false),
  highLevel: fact(z.boolean()).default(false),
  named: personIds().default([]),
  mentioned: personIds().default([]),
  replyDueOn: day().nullable().default(null),
  text: composed(),
  checklist: checklist().optional(),
});
type Drafting = Sealed<z.output<typeof schema>>;

/** Drafts a letter of the house. Consents and risk are judged when it is cleared, and again when it leaves (DOMAIN 6). */
export const draftCommunication = defineCommand({
  name: 'DraftCommunication',
  summary: 'Draft a letter',
  group: 'communication',
  schema,
  by: ['OFFICER', 'SUPERVISOR'],
  from: ['VERIFIED', 'COMMUNICATED', 'FOLLOW_UP'],
  guards: [
    letterIsNoNote,
    addresseeIsOfCase,
    replyDateIsSet,
    ...textIsFitToLeave<Drafting>(({ payload }) => outgoing(payload)),
  ],
  record: ({ payload: { checklist: signed, ...letter }, command }) => [
    draft(communicationDrafted, {
      communicationId: madeBy(command, 'letter'),
      ...letter,
      checked: weighsAll(signed, [letter.text]),
    }),
  ],
});

const outgoing = ({ named, mentioned, text }: Drafting): Outgoing => ({
  named,
  mentioned,
  texts: [{ text, field: 'text' }],
  personsField: 'mentioned',
});
