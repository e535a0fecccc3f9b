import { Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { client, read } from '../api/client.js';
import { codeWords } from '../case/code-words.js';
import { ProblemNotice } from '../frame/problem-notice.js';
import { Reading } from '../frame/reading.js';
import { useLanguage } from '../language/language.js';

const BY_YEAR = ['included', 'excluded', 'acts', 'declines'] as const;
const IN_ALL = ['raisedBySeveral', 'recurring'] as const;

/** A State over the years: what was included, which acts are new, what recurs (DOMAIN 11); each number with its counting rule. */
export function PatternPage(): ReactNode {
  const { code } = useParams({ from: '/states/$code/pattern' });
  const language = useLanguage();
  const { t, number, plainNumber, instant, label } = language;
  const { data, error } = useQuery({
    queryKey: ['state', code, 'pattern'],
    queryFn: () => read(client.GET('/states/{code}/pattern', { params: { path: { code } } })),
  });
  if (error) return <ProblemNotice error={error} />;
  if (!data) return <Reading />;
  const { figures, years } = data;
  return (
    <>
      <Title order={1} size="h3">
        {t('pattern.title', { state: codeWords(code, language) })}
      </Title>
      <Link to="/states/$code" params={{ code }} className="case-link">
        {codeWords(code, language)}
      </Link>
      <div className="figures">
        {IN_ALL.map((name) => (
          <div className="figure" key={name}>
            <b>{number(data[name])}</b> {label(figures[name].says, name)}
          </div>
        ))}
      </div>
      <Text size="xs" className="quiet">
        {t('pattern.scope', { at: instant(data.asOf) })} {t('state.caution')}
      </Text>
      {years.length === 0 ? (
        <Text size="sm">{t('pattern.none')}</Text>
      ) : (
        <div className="scrolling">
          <Table verticalSpacing={3} mt="xs">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('pattern.year')}</Table.Th>
                {BY_YEAR.map((name) => (
                  <Table.Th key={name}>{label(figures[name].says, name)}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {years.map((counts) => (
                <Table.Tr key={counts.year}>
                  <Table.Th scope="row">{plainNumber(counts.year)}</Table.Th>
                  {BY_YEAR.map((name) => (
                    <Table.Td key={name}>{number(counts[name])}</Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      <Title order={2} size="h4" mt="sm">
        {t('pattern.rules')}
      </Title>
      <dl>
        {[...BY_YEAR, ...IN_ALL].map((name) => (
          <div key={name}>
            <dt>{label(figures[name].says, name)}</dt>
            <dd>{label(figures[name].rule, name)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
