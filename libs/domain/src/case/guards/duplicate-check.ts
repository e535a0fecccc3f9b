import type { Guard } from '../define-command.js';

/** The duplicate check was run when it was registered (DOMAIN 6 "Duplicate candidates"). */
export const duplicateCheckIsRun: Guard = ({ state }) =>
  state.duplicateCheck === null ? 'DUPLICATE_CHECK_MISSING' : undefined;
