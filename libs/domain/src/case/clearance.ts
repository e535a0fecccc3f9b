import type { EntryStatus } from '../vocabulary/case-status.js';
import type { Entry } from './case-outgoing.js';
import type { CaseState } from './case-state.js';
import { showsAnonymously } from './naming.js';

/**
 * Whether an entry stands as it was cleared. Where anybody's anonymity rests on the text, the re-identification check that was
 * signed with the clearance is void at another level of risk (DOMAIN 3.5), and the clearance with it.
 */
export const clearanceHolds = (
  { risk }: Pick<CaseState, 'risk'>,
  { clearedBy, clearedAtRisk, naming }: Pick<Entry, 'clearedBy' | 'clearedAtRisk' | 'naming'>,
): boolean =>
  clearedBy !== null &&
  (!showsAnonymously(naming) || clearedAtRisk === undefined || clearedAtRisk === (risk?.level ?? null));

/** Whether an entry is to be cleared: for the first time, or anew because its clearance is void. */
export const needsClearance = (state: Pick<CaseState, 'risk'>, entry: Entry): boolean =>
  entry.status === 'PROPOSED' || (CLEARED_ONCE.has(entry.status) && !clearanceHolds(state, entry));

const CLEARED_ONCE: ReadonlySet<EntryStatus> = new Set(['CLEARED', 'IN_NV', 'FINAL', 'LOCKED']);
