import type { Guard } from '../define-command.js';

/** The source can be answered without putting anybody in danger (D1). */
export const channelIsSafe: Guard = ({ state }) => (state.safeChannel ? undefined : 'NO_SAFE_CHANNEL');

/** The source was not told before. */
export const sourceIsNotAcknowledged: Guard = ({ state }) =>
  state.acknowledgedAt === null ? undefined : 'SOURCE_ALREADY_ACKNOWLEDGED';
