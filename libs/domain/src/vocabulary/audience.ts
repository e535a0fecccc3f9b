import { vocabulary } from './label.js';

/** For whom a text is rendered (DOMAIN 3.5). A host State is a State that needs a consent of its own. */
export const AUDIENCE = vocabulary('audience', {
  UN_PARTNER: { en: 'UN partner', ar: 'شريك في الأمم المتحدة' },
  STATE: { en: 'The State concerned', ar: 'الدولة المعنية' },
  HOST_STATE: { en: 'The host State', ar: 'الدولة المضيفة' },
  PUBLIC: { en: 'The public', ar: 'الجمهور' },
  PRESS: { en: 'The press', ar: 'الصحافة' },
});
export type Audience = (typeof AUDIENCE.codes)[number];
