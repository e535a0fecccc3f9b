/**
 * Where an act stands. OPEN: recorded, not begun. SENDING: begun, its end not noted. DONE, REFUSED (the other stream said no),
 * FAILED (given up) and IN_DOUBT (interrupted, a person decides) are over.
 */
export const EFFECT_STATES = ['OPEN', 'SENDING', 'DONE', 'REFUSED', 'FAILED', 'IN_DOUBT'] as const;
export type EffectState = (typeof EFFECT_STATES)[number];
export type EffectEnd = Exclude<EffectState, 'OPEN' | 'SENDING'>;
