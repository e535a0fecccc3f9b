import { Group, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Answer } from '../api/answer.js';
import { client, read } from '../api/client.js';
import { codeWords } from '../case/code-words.js';
import { ProblemNotice } from '../frame/problem-notice.js';
import { Reading } from '../frame/reading.js';
import { useLanguage } from '../language/language.js';
import { RepliesOverYears } from './replies-over-years.js';

type StateAnswer = Answer<'/states/{code}'>;

/** What the office has with one State. Fewer cases are not called better: they may mean that nobody dares to report. */
export function StatePage(): ReactNode {
  const { code } = useParams({ from: '/states/$code' });
  const language = useLanguage();
  const { t, number } = language;
  const words = (word: string): string => codeWords(word, language);
  const { data, error } = useQuery({
    queryKey: ['state', code],
    queryFn: () => read(client.GET('/states/{code}', { params: { path: { code }, query: { limit: 100 } } })),
  });
  if (error) return <ProblemNotice error={error} />;
  if (!data) return <Reading />;
  return (
    <>
      <Title order={1} size="h3">
        {words(code)}
      </Title>
      <Group gap="md">
        <Link to="/states/$code/briefing" params={{ code }} className="case-link">
          {t('state.briefing')}
        </Link>
        <Link to="/states/$code/pattern" params={{ code }} className="case-link">
          {t('state.pattern')}
        </Link>
      </Group>
      <div className="figures">
        <div className="figure">
          <b>{number(data.open)}</b> {t('state.open')}
        </div>
        <div className="figure">
          <b>{number(data.over)}</b> {t('state.over')}
        </div>
        <div className="figure">
          <b>{number(data.replies.lapses)}</b> {t('state.lapses')}
        </div>
      </div>
      <Text size="xs" className="quiet">
        {t('state.caution')}
      </Text>
      <RepliesOverYears years={data.replies.years} />
      <Replies replies={data.replies} />
      <EntriesByYear entries={data.entries} />
      <Title order={2} size="h4" mt="sm">
        {t('state.cases')}
      </Title>
      <ul className="rows">
        {data.cases.map((listed) => (
          <li key={listed.reference} className="row">
            <Link to="/cases/$ref" params={{ ref: listed.reference }} className="case-link">
              {listed.reference}
            </Link>
            <span className="grow">{words(listed.status ?? '')}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Replies({ replies }: Pick<StateAnswer, 'replies'>): ReactNode {
  const language = useLanguage();
  const { t, number } = language;
  const answers = Object.entries({ ...replies.letters, ...replies.grades });
  return (
    <>
      <Title order={2} size="h4" mt="sm">
        {t('state.replies')}
      </Title>
      {answers.length === 0 && <Text size="sm">{t('state.noLetters')}</Text>}
      <Table verticalSpacing={3} className="narrow">
        <Table.Tbody>
          {answers.map(([what, count]) => (
            <Table.Tr key={what}>
              <Table.Th scope="row" fw={400}>
                {codeWords(what, language)}
              </Table.Th>
              <Table.Td>{number(count)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}

function EntriesByYear({ entries }: Pick<StateAnswer, 'entries'>): ReactNode {
  const language = useLanguage();
  const { t, number, plainNumber } = language;
  return (
    <>
      <Title order={2} size="h4" mt="sm">
        {t('state.entries')}
      </Title>
      {entries.length === 0 && <Text size="sm">{t('state.noEntries')}</Text>}
      <Table verticalSpacing={3} className="narrow">
        <Table.Tbody>
          {entries.map(({ year, annex, status, count }) => (
            <Table.Tr key={`${year}${annex}${status}`}>
              <Table.Th scope="row">{plainNumber(year)}</Table.Th>
              <Table.Td>{t('entry.annex', { annex })}</Table.Td>
              <Table.Td>{codeWords(status, language)}</Table.Td>
              <Table.Td>{number(count)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
