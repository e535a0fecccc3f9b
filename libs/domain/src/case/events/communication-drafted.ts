import { z } from 'zod';
import { composed, fact, operational } from '../../classification.js';
import { COMMUNICATION_TYPE } from '../../vocabulary/communication.js';
import { actingPerson } from '../acting-person.js';
import { defineEvent } from '../define-event.js';
import { day, partId, personIds, stateCode } from '../outgoing-fields.js';

/** A letter of the house was drafted; nothing has left. */
export const communicationDrafted = defineEvent({
  type: 'CommunicationDrafted',
  version: 2,
  // Version 1 knew no checklist.
  upcast: (old) => ({ checked: false, ...(old as object) }),
  shape: {
    communicationId: partId(),
    type: fact(z.enum(COMMUNICATION_TYPE.codes)),
    addressee: stateCode().nullable(),
    onLegislation: fact(z.boolean()),
    highLevel: fact(z.boolean()),
    named: personIds(),
    mentioned: personIds(),
    replyDueOn: day().nullable(),
    text: composed(),
    /** Whoever drafted it signed the re-identification checklist. */
    checked: operational(z.boolean()),
  },
  evolve: (
    state,
    {
      communicationId: id,
      type,
      addressee,
      onLegislation,
      highLevel,
      named,
      mentioned,
      replyDueOn,
      text,
      checked,
    },
    { actor },
  ) => ({
    ...state,
    communications: {
      ...state.communications,
      [id]: {
        id,
        origin: 'OWN',
        type,
        status: 'DRAFT',
        addressee,
        onLegislation,
        highLevel,
        named,
        mentioned,
        text,
        replyDueOn,
        number: null,
        draftedBy: actingPerson(actor),
        clearedBy: null,
        checkedBy: checked ? actingPerson(actor) : null,
        held: false,
        sentOn: null,
        sentAt: null,
        replyDueAt: null,
        public: false,
        acknowledgedOn: null,
        lapsedAt: null,
        lapseVoid: false,
        dispatch: 'NONE',
        attempts: 0,
        replies: [],
        pending: false,
      },
    },
  }),
});
