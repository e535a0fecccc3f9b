import { vocabulary } from './label.js';

/** Before whom the report is presented (D16). */
export const FORUM = vocabulary('forum', {
  HRC: { en: 'Human Rights Council', ar: 'مجلس حقوق الإنسان' },
  THIRD_COMMITTEE: { en: 'Third Committee', ar: 'اللجنة الثالثة' },
});
export type Forum = (typeof FORUM.codes)[number];
