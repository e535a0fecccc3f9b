import { z } from 'zod';
import { fact, operational, raw } from '../../classification.js';
import { COMMUNICATION_TYPE } from '../../vocabulary/communication.js';
import { defineEvent } from '../define-event.js';
import { numbered } from '../numbered.js';
import { day, instant, partId, personIds, stateCode } from '../outgoing-fields.js';

/** A letter that another UN body sent, under the code that it gave. Before verification it is pending and moves the case with it. */
export const communicationLinked = defineEvent({
  type: 'CommunicationLinked',
  shape: {
    communicationId: partId(),
    type: fact(z.enum(COMMUNICATION_TYPE.codes)),
    addressee: stateCode().nullable(),
    onLegislation: fact(z.boolean()),
    named: personIds(),
    mentioned: personIds(),
    code: numbered(),
    sentOn: day(),
    sentAt: instant().nullable(),
    replyDueOn: day().nullable(),
    replyDueAt: instant().nullable(),
    text: raw().nullable(),
    pending: operational(z.boolean()),
    /** Where the case stands from now on; null when the letter does not move it. */
    caseStatus: fact(z.enum(['COMMUNICATED', 'FOLLOW_UP'])).nullable(),
  },
  evolve: (state, { communicationId: id, code, caseStatus, ...letter }) => ({
    ...state,
    status: caseStatus ?? state.status,
    communications: {
      ...state.communications,
      [id]: {
        id,
        origin: 'LINKED',
        type: letter.type,
        status: 'SENT',
        addressee: letter.addressee,
        onLegislation: letter.onLegislation,
        highLevel: false,
        named: letter.named,
        mentioned: letter.mentioned,
        text: letter.text,
        replyDueOn: letter.replyDueOn,
        number: code,
        draftedBy: null,
        clearedBy: null,
        held: false,
        sentOn: letter.sentOn,
        sentAt: letter.sentAt,
        replyDueAt: letter.replyDueAt,
        public: false,
        acknowledgedOn: null,
        lapsedAt: null,
        lapseVoid: false,
        dispatch: 'NONE',
        attempts: 0,
        replies: [],
        pending: letter.pending,
      },
    },
  }),
});
