import { CONSENT_SCOPE } from './consent.js';
import { vocabulary } from './label.js';

/** What a withdrawal takes back: one scope, or all of them. */
export const WITHDRAWN_SCOPE = vocabulary('withdrawnScope', {
  ...CONSENT_SCOPE.labels,
  ALL: { en: 'All uses', ar: 'جميع أوجه الاستخدام' },
});
export type WithdrawnScope = (typeof WITHDRAWN_SCOPE.codes)[number];
