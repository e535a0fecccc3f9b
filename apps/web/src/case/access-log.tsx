import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { client, read } from '../api/client.js';
import { ProblemNotice } from '../frame/problem-notice.js';
import { Reading } from '../frame/reading.js';
import { useLanguage } from '../language/language.js';
import type { CaseShown } from './case-shown.js';
import { Openings } from './openings.js';
import { Part } from './part.js';
import { caseKey } from './case-key.js';

/** Who opened which identity or received text, and when. */
export function AccessLog({ one }: CaseShown): ReactNode {
  const { t } = useLanguage();
  const { data, error } = useQuery({
    queryKey: [...caseKey(one.reference), 'access log'],
    queryFn: () => read(client.GET('/cases/{ref}/access-log', { params: { path: { ref: one.reference } } })),
  });
  if (error) return <ProblemNotice error={error} />;
  if (!data) return <Reading />;
  if (data.openings.length === 0) return <Part title={t('tab.log')} empty={t('log.none')} />;
  return (
    <Openings
      openings={data.openings}
      about={({ what, personId }) =>
        what === 'person'
          ? t('log.person', { who: one.persons[personId ?? '']?.alias ?? '?' })
          : t(`log.${what}`)
      }
    />
  );
}
