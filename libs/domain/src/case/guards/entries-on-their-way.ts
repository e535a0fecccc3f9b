import type { EntryStatus } from '../../vocabulary/case-status.js';
import type { Guard } from '../define-command.js';

/**
 * No entry of the case is on its way into a report: a closed case would be looked at by nobody while its text travels, and a
 * withdrawal or new risk would find nobody who answers for it (docs/decisions).
 */
export const noEntryIsOnItsWay: Guard = ({ state }) => {
  const entry = Object.values(state.entries).find(({ status }) => ON_THEIR_WAY.includes(status));
  return entry === undefined ? undefined : { code: 'ENTRY_ON_ITS_WAY', field: `entries/${entry.id}` };
};

const ON_THEIR_WAY: readonly EntryStatus[] = ['PROPOSED', 'CLEARED', 'IN_NV', 'FINAL', 'LOCKED'];
