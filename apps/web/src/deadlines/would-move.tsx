import { Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { aboutWords } from '../language/about-words.js';
import { useLanguage } from '../language/language.js';
import type { Found } from './ask-what-if.js';

const DAY_MS = 86_400_000;

/** The cases that would move, each from when to when. */
export function WouldMove({ found: { checked, cases } }: { readonly found: Found }): ReactNode {
  const language = useLanguage();
  const { t, day } = language;
  return (
    <>
      <Text size="sm" fw={600} role="status" mt="xs">
        {t('whatIf.found', { moved: cases.length, checked })}
      </Text>
      {cases.length > 0 && (
        <Table verticalSpacing={4} className="board">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('work.case')}</Table.Th>
              <Table.Th>{t('work.waitsFor')}</Table.Th>
              <Table.Th>{t('whatIf.now')}</Table.Th>
              <Table.Th>{t('whatIf.then')}</Table.Th>
              <Table.Th>{t('whatIf.shift')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {cases.flatMap(({ reference, terms }) =>
              terms.map(({ kind, subject, from, to }) => {
                const days = Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
                return (
                  <Table.Tr key={`${reference}${kind}${subject}`}>
                    <Table.Th scope="row">
                      <Link to="/cases/$ref" params={{ ref: reference }} className="case-link">
                        {reference}
                      </Link>
                    </Table.Th>
                    <Table.Td>{aboutWords(kind, language)}</Table.Td>
                    <Table.Td>{day(Date.parse(from) - 1)}</Table.Td>
                    <Table.Td>{day(Date.parse(to) - 1)}</Table.Td>
                    <Table.Td>
                      {t(days < 0 ? 'whatIf.earlier' : 'whatIf.later', { count: Math.abs(days) })}
                    </Table.Td>
                  </Table.Tr>
                );
              }),
            )}
          </Table.Tbody>
        </Table>
      )}
    </>
  );
}
