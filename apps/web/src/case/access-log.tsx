import { Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { client, read } from '../api/client.js';
import { useNames } from '../api/use-office.js';
import { ProblemNotice } from '../frame/problem-notice.js';
import { Reading } from '../frame/reading.js';
import { useLanguage } from '../language/language.js';
import type { CaseShown } from './case-shown.js';
import { Part } from './part.js';
import { Reason } from './reason.js';
import { caseKey } from './case-key.js';

/** Who opened which identity or received text, and when. */
export function AccessLog({ one }: CaseShown): ReactNode {
  const { t, instant } = useLanguage();
  const names = useNames();
  const { data, error } = useQuery({
    queryKey: [...caseKey(one.reference), 'access log'],
    queryFn: () => read(client.GET('/cases/{ref}/access-log', { params: { path: { ref: one.reference } } })),
  });
  if (error) return <ProblemNotice error={error} />;
  if (!data) return <Reading />;
  if (data.openings.length === 0) return <Part title={t('tab.log')} empty={t('log.none')} />;
  return (
    <Table mt="xs" verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('log.when')}</Table.Th>
          <Table.Th>{t('log.who')}</Table.Th>
          <Table.Th>{t('log.what')}</Table.Th>
          <Table.Th>{t('log.why')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {data.openings.map(({ at, by, what, personId, reason }) => (
          <Table.Tr key={`${at}${by}`}>
            <Table.Td>{instant(at)}</Table.Td>
            <Table.Td>{names(by)}</Table.Td>
            <Table.Td>
              {what === 'person'
                ? t('log.person', { who: one.persons[personId ?? '']?.alias ?? '?' })
                : t(`log.${what}`)}
            </Table.Td>
            <Table.Td>
              <Reason of={reason} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
