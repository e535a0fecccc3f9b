import { Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { STAGE, STAGES } from '@vigil/domain/vocabulary/stage';
import type { Answer } from '../api/answer.js';
import { client, read } from '../api/client.js';
import { useNames } from '../api/use-office.js';
import { ProblemNotice } from '../frame/problem-notice.js';
import { Reading } from '../frame/reading.js';
import { Sign } from '../frame/sign.js';
import { useLanguage } from '../language/language.js';
import { narrow } from '../worklist/kept-filters.js';
import type { Filters } from '../worklist/views.js';

type Board = Answer<'/board'>;

/** Where everything stands. Every number opens the list that it counts. */
export function BoardPage(): ReactNode {
  const { t, instant } = useLanguage();
  const { data, error, refetch } = useQuery({
    queryKey: ['board'],
    queryFn: () => read(client.GET('/board')),
    refetchInterval: 30_000,
  });
  if (error) return <ProblemNotice error={error} again={() => void refetch()} />;
  if (!data) return <Reading />;
  return (
    <>
      <Title order={1} size="h3">
        {t('nav.board')}
      </Title>
      <Machine board={data} />
      <Title order={2} size="h4" mt="md">
        {t('board.stages')}
      </Title>
      <Stages board={data} />
      <Title order={2} size="h4" mt="md">
        {t('board.officers')}
      </Title>
      <Officers board={data} />
      <Text size="xs" className="quiet" mt="xs">
        {t('board.asOf', { at: instant(data.asOf) })}
      </Text>
    </>
  );
}

interface OfBoard {
  readonly board: Board;
}

/** Approvals that wait, and how the clockwork and the chain of the record are. */
function Machine({ board: { waitingApprovals, clockwork, chain } }: OfBoard): ReactNode {
  const { t, number, day } = useLanguage();
  const well = clockwork.state === 'well';
  return (
    <div className="figures">
      <Link to="/approvals" className="figure">
        <b>{number(waitingApprovals)}</b> {t('board.approvals')}
      </Link>
      <div className={well ? 'figure' : 'figure late'}>
        <b>
          <Sign of={well ? 'done' : 'late'} />
        </b>
        {well
          ? t('board.clockWell')
          : t('board.clockLate', { minutes: Math.ceil(clockwork.lateBySeconds / 60) })}
      </div>
      <div className={chain.whole ? 'figure' : 'figure late'}>
        <b>
          <Sign of={chain.whole ? 'done' : 'late'} />
        </b>
        {chain.whole ? t('board.chainWhole', { count: chain.checked }) : t('board.chainBroken')}
      </div>
      <div className="figure">
        <b>{chain.lastRoot ? day(chain.lastRoot.day) : t('board.noRoot')}</b> {t('board.lastRoot')}
      </div>
    </div>
  );
}

function Stages({ board: { stages } }: OfBoard): ReactNode {
  const { t, label, number } = useLanguage();
  return (
    <Table verticalSpacing={5} className="board">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('work.stage')}</Table.Th>
          {COLUMNS.map((name) => (
            <Table.Th key={name} title={t(`board.rule.${name}`)}>
              {t(`board.${name}`)}
            </Table.Th>
          ))}
          <Table.Th title={t('board.rule.medianDays')}>{t('board.medianDays')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {STAGES.map((stage) => {
          const row = stages.find((one) => one.stage === stage) ?? NOTHING;
          const name = label(STAGE.labels[stage], stage);
          return (
            <Table.Tr key={stage}>
              <Table.Th scope="row">{name}</Table.Th>
              {COLUMNS.map((column) => (
                <Count
                  key={column}
                  value={row[column]}
                  of={`${name}, ${t(`board.${column}`)}`}
                  late={column === 'overdue'}
                  list={column === 'onHold' ? 'held' : 'team'}
                  filters={{ stage, ...NARROWED[column] }}
                />
              ))}
              <Table.Td>{row.open === 0 ? '–' : number(row.medianDays)}</Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}

function Officers({ board: { officers } }: OfBoard): ReactNode {
  const { t } = useLanguage();
  const names = useNames();
  return (
    <Table verticalSpacing={5} className="board">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('work.officer')}</Table.Th>
          {OF_OFFICERS.map((name) => (
            <Table.Th key={name}>{t(`board.${name}`)}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {officers.map((row) => (
          <Table.Tr key={row.officer}>
            <Table.Th scope="row">{names(row.officer)}</Table.Th>
            {OF_OFFICERS.map((column) => (
              <Count
                key={column}
                value={row[column]}
                of={`${names(row.officer)}, ${t(`board.${column}`)}`}
                late={column === 'overdue'}
                list={column === 'onHold' ? 'held' : 'team'}
                filters={{ officer: row.officer, ...NARROWED[column] }}
              />
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** A stage in which there is no case. */
const NOTHING = { open: 0, overdue: 0, onHold: 0, unassigned: 0, stuck: 0, medianDays: 0 };
const COLUMNS = ['open', 'overdue', 'onHold', 'unassigned', 'stuck'] as const;
const OF_OFFICERS = ['open', 'overdue', 'onHold'] as const;
const NARROWED: { readonly [C in (typeof COLUMNS)[number]]: Filters } = {
  open: {},
  overdue: { overdue: true },
  onHold: {},
  unassigned: { unassigned: true },
  stuck: { stuck: true },
};

/** A number that opens the list that it counts. */
function Count({
  value,
  of,
  late,
  list,
  filters,
}: {
  readonly value: number;
  readonly of: string;
  readonly late: boolean;
  readonly list: 'team' | 'held';
  readonly filters: Filters;
}): ReactNode {
  const { number } = useLanguage();
  const navigate = useNavigate();
  const show = (): void => {
    narrow(list, filters);
    void navigate({ to: list === 'held' ? '/on-hold' : '/team' });
  };
  return (
    <Table.Td className={late && value > 0 ? 'due late' : undefined}>
      <button type="button" className="count-link" aria-label={`${of}: ${number(value)}`} onClick={show}>
        {number(value)}
      </button>
    </Table.Td>
  );
}
