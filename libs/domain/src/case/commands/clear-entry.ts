import { z } from 'zod';
import { needsClearance } from '../clearance.js';
import { defineCommand, type Guard } from '../define-command.js';
import { draft } from '../define-event.js';
import { entryOf } from '../entries.js';
import { entryCleared } from '../events/entry-cleared.js';
import { clearerIsNotProposer, ENTRY_MAY_STAND, storedEntry, type AboutEntry } from '../guards/entry.js';
import { textIsFitToLeave } from '../guards/outgoing-text.js';
import { anonymousTextIsGeneral, cluesAreConsidered, twoSignAtHighRisk } from '../guards/reidentification.js';
import { partId } from '../outgoing-fields.js';
import { checklist } from '../reidentification.js';

/** The entry is to be cleared; asked beforehand, without an entry, whether any is. */
const clearanceIsDue: Guard<AboutEntry> = ({ state, payload }) => {
  if (!('entryId' in payload))
    return Object.values(state.entries).some((entry) => needsClearance(state, entry))
      ? undefined
      : 'ENTRY_NOT_IN_STATUS';
  const entry = entryOf(state, (payload as AboutEntry).entryId);
  if (!entry) return { code: 'ENTRY_UNKNOWN', field: 'entryId' };
  return needsClearance(state, entry) ? undefined : { code: 'ENTRY_NOT_IN_STATUS', field: 'entryId' };
};

/**
 * Clears an entry for the note verbale and the report (DOMAIN 3.5, 6). Where anybody appears anonymously, whoever clears
 * signs the re-identification checklist; at high risk the text's author has signed it too. A clearance that another level of
 * risk made void is given again, wherever the entry stands.
 */
export const clearEntry = defineCommand({
  name: 'ClearEntry',
  summary: 'Clear an entry',
  group: 'report',
  schema: z.strictObject({ entryId: partId(), checklist: checklist().optional() }),
  by: ['SUPERVISOR', 'ASG'],
  from: ['VERIFIED', 'COMMUNICATED', 'FOLLOW_UP'],
  ifMatch: true,
  guards: [
    clearanceIsDue,
    clearerIsNotProposer,
    ...ENTRY_MAY_STAND,
    ...textIsFitToLeave(storedEntry),
    anonymousTextIsGeneral,
    cluesAreConsidered,
    twoSignAtHighRisk,
  ],
  record: ({ payload: { entryId, checklist: signed } }) => [
    draft(entryCleared, { entryId, considered: signed?.considered ?? [] }),
  ],
});
