import { vocabulary } from './label.js';

/** What the calendar does at a level: it tells, or it changes the letter itself. */
export const LEVEL_EFFECT = vocabulary('levelEffect', {
  REMIND: { en: 'Reminds', ar: 'تذكير' },
  OVERDUE: { en: 'Tells that the term passed', ar: 'إشعار بانقضاء المهلة' },
  LAPSE: { en: 'The reply lapses', ar: 'سقوط مهلة الرد' },
  PUBLISH: { en: 'The letter becomes public', ar: 'نشر الرسالة' },
});
export type LevelEffect = (typeof LEVEL_EFFECT.codes)[number];
