import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Part } from '../case/part.js';
import { useLanguage } from '../language/language.js';
import type { CycleEntries } from './use-cycle.js';

/** Replies to the report before that came after its annexes were locked: they wait for this one (scenario 19). */
export function LateReplies({ replies }: { readonly replies: CycleEntries['lateReplies'] }): ReactNode {
  const { t, day } = useLanguage();
  return (
    <Part title={t('cycle.late')} empty={replies.length === 0 && t('cycle.noLate')}>
      {replies.map(({ reference, entryId, number, receivedOn }) => (
        <Text size="sm" key={entryId}>
          {t('cycle.lateReply', { number, day: day(receivedOn) })}{' '}
          <Link to="/cases/$ref" params={{ ref: reference }} className="case-link">
            {reference}
          </Link>
        </Text>
      ))}
    </Part>
  );
}
