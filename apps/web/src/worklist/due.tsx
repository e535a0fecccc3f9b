import type { ReactNode } from 'react';
import { Sign } from '../frame/sign.js';
import { useLanguage } from '../language/language.js';

/** When it is due: overdue in words, by a sign and in colour; otherwise how far away, with the day for whoever points at it. */
export function Due({
  at,
  overdue,
  daysLate,
}: {
  readonly at: string | null;
  readonly overdue: boolean;
  readonly daysLate: number;
}): ReactNode {
  const { t, day, fromNow } = useLanguage();
  if (at === null) return <span className="quiet">{t('work.noTerm')}</span>;
  const when = day(Date.parse(at) - 1);
  if (overdue)
    return (
      <span className="due late" title={when}>
        <Sign of="late" /> {daysLate > 0 ? t('work.overdue', { count: daysLate }) : t('work.overdueToday')}
      </span>
    );
  return (
    <span className="due" title={when}>
      {fromNow(Date.parse(at) - 1)}
    </span>
  );
}
