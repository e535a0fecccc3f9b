import { vocabulary } from './label.js';

/** Why a case is on hold (DOMAIN 6 "Hold"). */
export const HOLD_BECAUSE = vocabulary('holdBecause', {
  SUPERVISOR: { en: 'By a supervisor', ar: 'بقرار من المشرف' },
  NO_USABLE_CONSENT: { en: 'Nobody is left with a usable consent', ar: 'لم تبق موافقة يُعتدّ بها' },
  RISK_EXTREME: { en: 'The risk is extreme', ar: 'الخطر بالغ' },
});
export type HoldBecause = (typeof HOLD_BECAUSE.codes)[number];

/** Why a letter or entry is held (DOMAIN 9.4). */
export const HELD_BECAUSE = vocabulary('heldBecause', {
  CONSENT_WITHDRAWN: { en: 'A consent was withdrawn', ar: 'سُحبت موافقة' },
  CONSENT_REFUSED: { en: 'A consent was refused', ar: 'رُفضت موافقة' },
  CONSENT_LOST: { en: 'A consent no longer holds', ar: 'لم تعد موافقة سارية' },
});
export type HeldBecause = (typeof HELD_BECAUSE.codes)[number];
