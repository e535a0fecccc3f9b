import type { Guard } from '../define-command.js';
import { factsShortOfSources, hasFirstHandSource } from '../verification-standard.js';

/** Something is short of sources, so that an override is needed. */
export const overrideIsNeeded: Guard = ({ state, state: { proposedVerification: proposal } }) =>
  proposal && factsShortOfSources(state, proposal).length === 0 ? 'OVERRIDE_NOT_NEEDED' : undefined;

/** An override rests on a first-hand source for each key fact that is short of sources (DOMAIN 3.4). */
export const firstHandSourceIsThere: Guard = ({ state, state: { proposedVerification: proposal } }) =>
  !proposal || factsShortOfSources(state, proposal).every((fact) => hasFirstHandSource(state, proposal, fact))
    ? undefined
    : 'FIRST_HAND_SOURCE_MISSING';
