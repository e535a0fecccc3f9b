import { Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Answer } from '../api/answer.js';
import { useNames } from '../api/use-office.js';
import { ProblemNotice } from '../frame/problem-notice.js';
import { Reading } from '../frame/reading.js';
import { useLanguage } from '../language/language.js';
import { Part } from './part.js';
import { Reason } from './reason.js';

type Openings = Answer<'/office/access-log'>;

/** Who opened which received text that stands on no case, and when; read when the part is opened. */
export function TextOpenings({
  title,
  queryKey,
  ask,
  about,
}: {
  readonly title: string;
  readonly queryKey: readonly unknown[];
  readonly ask: () => Promise<Openings>;
  /** What a text is, in words, by its id. */
  readonly about: (textId: string) => string;
}): ReactNode {
  const { t, instant } = useLanguage();
  const names = useNames();
  const { data, error } = useQuery({ queryKey: [...queryKey, 'access log'], queryFn: ask });
  if (error) return <ProblemNotice error={error} />;
  if (!data) return <Reading />;
  return (
    <Part title={title} empty={data.openings.length === 0 && t('log.noTexts')}>
      <Table verticalSpacing={3}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('log.when')}</Table.Th>
            <Table.Th>{t('log.who')}</Table.Th>
            <Table.Th>{t('log.what')}</Table.Th>
            <Table.Th>{t('log.why')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.openings.map(({ at, by, textId, reason }, index) => (
            <Table.Tr key={index}>
              <Table.Td>{instant(at)}</Table.Td>
              <Table.Td>{names(by)}</Table.Td>
              <Table.Td>
                <Text size="sm" span>
                  {about(textId)}
                </Text>
              </Table.Td>
              <Table.Td>
                <Reason of={reason} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Part>
  );
}
