import { labelIn, vocabulary, type Labels, type Language } from './label.js';

/** The levels of a term that carry a word (DOMAIN 5); those in days are `T-30` to `T-0`. */
export const LEVEL = vocabulary('level', {
  AT_ONCE: { en: 'At once', ar: 'فورا' },
  HALF_TIME: { en: 'Half of the time has passed', ar: 'انقضى نصف المهلة' },
  END: { en: 'The term has ended', ar: 'انتهت المهلة' },
  OVERDUE: { en: 'Overdue', ar: 'تجاوزت المهلة' },
  AFTER_48H: { en: 'Unanswered after 48 hours', ar: 'دون رد بعد 48 ساعة' },
});

/**
 * What a level says: `T-7` is "7 days before the end", whichever unit its rule counts in. An unknown name is returned as
 * it is.
 */
export function levelLabel(level: string, language: Language): string {
  const days = /^T-(\d+)$/u.exec(level)?.[1];
  if (days === undefined) {
    const labels = (LEVEL.labels as Readonly<Record<string, Labels>>)[level];
    return labels ? labelIn(labels, language) : level;
  }
  if (days === '0') return labelIn({ en: 'Last day', ar: 'اليوم الأخير' }, language);
  if (days === '1') return labelIn({ en: '1 day before the end', ar: 'قبل يوم واحد من النهاية' }, language);
  return labelIn({ en: `${days} days before the end`, ar: `قبل النهاية بعدد من الأيام: ${days}` }, language);
}
