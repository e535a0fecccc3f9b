import { DECIDING } from './invariants/deciding.js';
import { KEEPING } from './invariants/keeping.js';
import { LEAVING } from './invariants/leaving.js';
import { REPORTING } from './invariants/reporting.js';
import { WAITING } from './invariants/waiting.js';

/**
 * The invariants of a case (DOMAIN 9), written apart from the guards that are to keep them: they look at what was
 * recorded, in the plainest words, and know none of the functions that the rules use.
 */
export const INVARIANTS = { ...LEAVING, ...DECIDING, ...KEEPING, ...REPORTING, ...WAITING } as const;
