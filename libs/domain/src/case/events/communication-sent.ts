import { z } from 'zod';
import { fact, operational } from '../../classification.js';
import { defineEvent } from '../define-event.js';
import { withLetter } from '../letters.js';
import { renderingsField } from '../letter-renderings.js';
import { numbered } from '../numbered.js';
import { signatory } from '../signatory.js';
import { day, instant, partId } from '../outgoing-fields.js';

/** The letter left the house for good, with its number; its dispatch follows. Its terms are in `starts`. */
export const communicationSent = defineEvent({
  type: 'CommunicationSent',
  version: 3,
  // Version 1 did not say in whose name a letter left, version 2 not how its persons are shown.
  upcast: (old) => ({ signedBy: null, renderings: null, ...(old as object) }),
  shape: {
    communicationId: partId(),
    number: numbered(),
    sentOn: day(),
    sentAt: instant(),
    /** When the reply is due; null when none is awaited. */
    replyDueAt: instant().nullable(),
    /** False for a letter of the past, recorded while the case is moved in: nothing is mailed. */
    mailed: operational(z.boolean()),
    /** The post in whose name it left, and who held it at its date; null where nobody was assigned to it. */
    signedBy: signatory().nullable(),
    /** How each person in it is shown to its addressee. */
    renderings: renderingsField(),
    /** Where the case stands from now on. */
    caseStatus: fact(z.enum(['COMMUNICATED', 'FOLLOW_UP'])),
  },
  evolve: (state, { communicationId, mailed, caseStatus, ...left }) => ({
    ...withLetter(state, communicationId, {
      status: 'SENT',
      number: left.number,
      sentOn: left.sentOn,
      sentAt: left.sentAt,
      replyDueAt: left.replyDueAt,
      signedBy: left.signedBy,
      renderings: left.renderings,
      dispatch: mailed ? 'PENDING' : 'NONE',
      attempts: mailed ? 1 : 0,
    }),
    status: caseStatus,
  }),
});
