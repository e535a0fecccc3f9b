import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useNames } from '../api/use-office.js';
import { Part } from '../case/part.js';
import { Sign } from '../frame/sign.js';
import { useLanguage } from '../language/language.js';
import { useCycleFeedback, type Cycle } from './use-cycle.js';

/** Whether the source of each published entry was told what the report says (D17). */
export function Feedback({ cycle }: { readonly cycle: Cycle }): ReactNode {
  const { t, day } = useLanguage();
  const names = useNames();
  const { data } = useCycleFeedback(String(cycle.year), cycle.published !== null);
  const entries = data?.entries ?? [];
  return (
    <Part title={t('cycle.feedback')} empty={cycle.published === null && t('cycle.noFeedback')}>
      <ul className="rows">
        {entries.map(({ reference, entryId, number, feedback, dueAt, officer }) => (
          <li key={entryId} className="row">
            <Link to="/cases/$ref" params={{ ref: reference }} className="case-link">
              {reference}
            </Link>
            <bdi>{number}</bdi>
            <span className={feedback === 'OVERDUE' ? 'grow due late' : 'grow'}>
              {feedback === 'OVERDUE' && <Sign of="late" />}{' '}
              {t(`cycle.feedback.${feedback}`, { day: dueAt === null ? '' : day(Date.parse(dueAt) - 1) })}
            </span>
            <span className="quiet">{names(officer)}</span>
          </li>
        ))}
      </ul>
      {data?.next != null && (
        <Text size="xs" className="quiet">
          {t('due.more')}
        </Text>
      )}
    </Part>
  );
}
