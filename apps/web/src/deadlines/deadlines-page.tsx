import { Button, Group, SegmentedControl, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { client, read } from '../api/client.js';
import type { ListedDeadline } from '../api/list-answers.js';
import { useNames } from '../api/use-office.js';
import { WhyDate } from '../case/why-date.js';
import { Empty } from '../frame/empty.js';
import { ProblemNotice } from '../frame/problem-notice.js';
import { Reading } from '../frame/reading.js';
import { aboutWords } from '../language/about-words.js';
import { useLanguage } from '../language/language.js';
import { Due } from '../worklist/due.js';
import { Month } from './month.js';
import { monthOf, shifted } from './month-days.js';
import { OfficeDeadlines } from './office-deadlines.js';

/** Loaded when it is asked for: its form brings the catalogue of the office along. */
const WhatIf = lazy(() => import('./what-if.js').then((one) => ({ default: one.WhatIf })));

/** What is due over all cases that I may see: a month at a glance, or a list with why each date is that date. */
export function DeadlinesPage(): ReactNode {
  const { t } = useLanguage();
  const [form, setForm] = useState('list');
  const [month, setMonth] = useState(() => new Date().toISOString().slice(0, 7));
  const [trying, setTrying] = useState(false);
  const { from, to } = monthOf(month);
  const { data, error, refetch } = useQuery({
    queryKey: ['all deadlines', from, to],
    queryFn: () => read(client.GET('/deadlines', { params: { query: { from, to, limit: 200 } } })),
  });
  return (
    <>
      <Group justify="space-between" gap="xs">
        <Title order={1} size="h3">
          {t('nav.deadlines')}
        </Title>
        <Group gap="xs">
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('due.before')}
            onClick={() => setMonth(shifted(month, -1))}
          >
            <span className="mirror">‹</span>
          </Button>
          <MonthName month={month} />
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('due.after')}
            onClick={() => setMonth(shifted(month, 1))}
          >
            <span className="mirror">›</span>
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            aria-expanded={trying}
            onClick={() => setTrying(!trying)}
          >
            {t('whatIf.open')}
          </Button>
          <SegmentedControl
            size="xs"
            value={form}
            onChange={setForm}
            data={[
              { value: 'list', label: t('due.list') },
              { value: 'month', label: t('due.month') },
            ]}
          />
        </Group>
      </Group>
      {trying && (
        <Suspense fallback={<Reading />}>
          <WhatIf />
        </Suspense>
      )}
      {error && <ProblemNotice error={error} again={() => void refetch()} />}
      {!data && !error && <Reading />}
      {data?.deadlines.length === 0 && <Empty says={t('due.empty')} />}
      {data && data.deadlines.length > 0 && form === 'list' && <DueList deadlines={data.deadlines} />}
      {form === 'list' && <OfficeDeadlines />}
      {data && form === 'month' && <Month month={month} deadlines={data.deadlines} />}
      {data?.next != null && (
        <Text size="xs" className="quiet">
          {t('due.more')}
        </Text>
      )}
    </>
  );
}

function MonthName({ month }: { readonly month: string }): ReactNode {
  const { locale } = useLanguage();
  const name = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return (
    <Text size="sm" fw={600} role="status">
      {name.format(new Date(`${month}-15T00:00:00Z`))}
    </Text>
  );
}

function DueList({ deadlines }: { readonly deadlines: readonly ListedDeadline[] }): ReactNode {
  const language = useLanguage();
  const { t, day } = language;
  const names = useNames();
  return (
    <Table verticalSpacing={5} mt="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('work.due')}</Table.Th>
          <Table.Th>{t('work.case')}</Table.Th>
          <Table.Th>{t('work.waitsFor')}</Table.Th>
          <Table.Th className="wide-cell">{t('deadlines.why')}</Table.Th>
          <Table.Th className="wide-cell">{t('work.officer')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {deadlines.map(({ reference, kind, subject, dueAt, dueOn, overdue, daysLate, why, who }) => (
          <Table.Tr key={`${reference}${kind ?? ''}${subject ?? ''}`}>
            <Table.Td className="whole">
              {day(dueOn)}
              <br />
              <Due at={dueAt} overdue={overdue} daysLate={daysLate} />
            </Table.Td>
            <Table.Td>
              <Link to="/cases/$ref" params={{ ref: reference }} className="case-link">
                {reference}
              </Link>
            </Table.Td>
            <Table.Td>{kind && aboutWords(kind, language)}</Table.Td>
            <Table.Td className="wide-cell">{why && <WhyDate why={why} />}</Table.Td>
            <Table.Td className="wide-cell whole">{names(who.officer) || t('work.nobody')}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
