import { vocabulary } from './label.js';

/** DOMAIN 8. */
export const SENSITIVITY = vocabulary('sensitivity', {
  UNCLASSIFIED: { en: 'Unclassified', ar: 'غير مصنف' },
  CONFIDENTIAL: { en: 'Confidential', ar: 'سري' },
  STRICTLY_CONFIDENTIAL: { en: 'Strictly confidential', ar: 'سري للغاية' },
});
export type Sensitivity = (typeof SENSITIVITY.codes)[number];
