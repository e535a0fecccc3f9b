import { vocabulary } from './label.js';

/** The levels of a term that carry a word (DOMAIN 5); those in days are `T-30` to `T-0`. */
export const LEVEL = vocabulary('level', {
  AT_ONCE: { en: 'At once', ar: 'فورا' },
  HALF_TIME: { en: 'Half of the time has passed', ar: 'انقضى نصف المهلة' },
  END: { en: 'The term has ended', ar: 'انتهت المهلة' },
  OVERDUE: { en: 'Overdue', ar: 'تجاوزت المهلة' },
  AFTER_48H: { en: 'Unanswered after 48 hours', ar: 'دون رد بعد 48 ساعة' },
});
