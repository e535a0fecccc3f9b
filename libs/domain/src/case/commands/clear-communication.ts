import { z } from 'zod';
import { defineCommand } from '../define-command.js';
import { draft } from '../define-event.js';
import { communicationCleared } from '../events/communication-cleared.js';
import {
  clearanceFitsLevel,
  clearerIsNotDrafter,
  letterIs,
  letterIsNotHeld,
  replyDateHasNotPassed,
} from '../guards/letter.js';
import { PERSONS_ALLOW_LETTER, storedLetter } from '../guards/letter-persons.js';
import { letterCluesAreConsidered, twoSignLetterAtHighRisk } from '../guards/letter-reidentification.js';
import { aggregatesStandTogether, textIsFitToLeave } from '../guards/outgoing-text.js';
import { partId } from '../outgoing-fields.js';
import { checklist } from '../reidentification.js';

/**
 * Clears a draft for sending: a supervisor, or the ASG for a high-level letter (DOMAIN 6). Clearing also answers for
 * naming an official alleged responsible to a State (DOMAIN 3.5). Where anybody stays anonymous at MEDIUM or above, whoever
 * clears signs the re-identification checklist; at HIGH the text's author has signed it too.
 */
export const clearCommunication = defineCommand({
  name: 'ClearCommunication',
  summary: 'Clear a letter for sending',
  group: 'communication',
  schema: z.strictObject({ communicationId: partId(), checklist: checklist().optional() }),
  by: ['SUPERVISOR', 'ASG'],
  roleFor: ({ communications }, { communicationId }) =>
    communications[communicationId]?.highLevel ? 'ASG' : 'SUPERVISOR',
  from: ['VERIFIED', 'COMMUNICATED', 'FOLLOW_UP'],
  ifMatch: true,
  guards: [
    letterIs('DRAFT'),
    letterIsNotHeld,
    clearanceFitsLevel,
    clearerIsNotDrafter,
    replyDateHasNotPassed,
    ...textIsFitToLeave(storedLetter),
    aggregatesStandTogether(storedLetter),
    ...PERSONS_ALLOW_LETTER,
    letterCluesAreConsidered,
    twoSignLetterAtHighRisk,
  ],
  record: ({ payload: { communicationId, checklist: signed } }) => [
    draft(communicationCleared, { communicationId, considered: signed?.considered ?? [] }),
  ],
});
