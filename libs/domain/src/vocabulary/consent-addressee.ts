import { vocabulary } from './label.js';
import { STATE } from './state.js';

/** Stands for an addressee that is no State (DOMAIN 10 `AL OTH`). */
export const NO_STATE = 'OTH';

/** To whom a consent to transmit may be given by itself: a State, or somebody who acted and is none. */
export const CONSENT_ADDRESSEE = vocabulary('consentAddressee', {
  ...STATE.labels,
  [NO_STATE]: { en: 'An addressee that is no State', ar: 'جهة ليست دولة' },
});
