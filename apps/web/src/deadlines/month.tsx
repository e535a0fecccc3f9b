import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ListedDeadline } from '../api/list-answers.js';
import { Sign } from '../frame/sign.js';
import { useLanguage } from '../language/language.js';
import { daysShown } from './month-days.js';

const MOST = 4;

/** A month of days, each with the cases of which something is due. */
export function Month({
  month,
  deadlines,
}: {
  readonly month: string;
  readonly deadlines: readonly ListedDeadline[];
}): ReactNode {
  const { locale, plainNumber, t, day: whole } = useLanguage();
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  const days = daysShown(month);
  const today = new Date().toISOString().slice(0, 10);
  return (
    <div className="months">
      {days.slice(0, 7).map((day) => (
        <div key={day} className="weekday">
          {weekday.format(new Date(`${day}T00:00:00Z`))}
        </div>
      ))}
      {days.map((day) => {
        const due = deadlines.filter(({ dueOn }) => dueOn === day);
        const classes = [
          ...(day.startsWith(month) ? [] : ['other']),
          ...(day === today ? ['today'] : []),
          ...(due.length === 0 ? ['nothing-due'] : []),
        ].join(' ');
        return (
          <div key={day} className={classes || undefined}>
            <span className="day-number">{plainNumber(Number(day.slice(8)))}</span>
            <span className="day-whole">{whole(day)}</span>
            {due.slice(0, MOST).map(({ reference, kind, subject, overdue }) => (
              <Link
                key={`${reference}${kind ?? ''}${subject ?? ''}`}
                to="/cases/$ref"
                params={{ ref: reference }}
                className={overdue ? 'case-link due late' : 'case-link'}
              >
                {overdue && <Sign of="late" />}
                {reference}
              </Link>
            ))}
            {due.length > MOST && (
              <span className="quiet">{t('due.others', { count: due.length - MOST })}</span>
            )}
          </div>
        );
      })}
    </div>
  );
}
