import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { client, read } from '../api/client.js';
import type { AsgList, WorkItem, WorkList } from '../api/list-answers.js';
import { DeskProblem } from '../api/problem.js';
import { useMe, useNames } from '../api/use-office.js';
import { codeWords } from '../case/code-words.js';
import { Empty } from '../frame/empty.js';
import { ProblemNotice } from '../frame/problem-notice.js';
import { Reading } from '../frame/reading.js';
import { aboutWords } from '../language/about-words.js';
import { useLanguage } from '../language/language.js';
import { Due } from './due.js';

/** Decisions that wait for whoever asks, as the second person; for the ASG also what is urgent, and which States are met. */
export function ApprovalsPage(): ReactNode {
  const { t } = useLanguage();
  const asg = useMe().roles.includes('ASG');
  return (
    <>
      <Title order={1} size="h3">
        {t('nav.approvals')}
      </Title>
      {asg ? <OfTheAsg /> : <Mine />}
    </>
  );
}

function Mine(): ReactNode {
  const { t } = useLanguage();
  const { data, error } = useQuery({
    queryKey: ['approvals'],
    queryFn: readMine,
  });
  if (error) return <ProblemNotice error={error} />;
  if (!data) return <Reading />;
  return data.items.length === 0 ? <Empty says={t('approvals.empty')} /> : <Items items={data.items} />;
}

/** The ASG's list: what is to be signed off, what is urgent and unanswered, and the States to be met, each with its briefing. */
function OfTheAsg(): ReactNode {
  const { t } = useLanguage();
  const { data, error } = useQuery({
    queryKey: ['approvals', 'asg'],
    queryFn: readAsg,
  });
  if (error) return <ProblemNotice error={error} />;
  if (!data) return <Reading />;
  return (
    <>
      <Title order={2} size="h4" mt="xs">
        {t('approvals.signOffs')}
      </Title>
      {data.signOffs.length === 0 && <Text size="sm">{t('approvals.noSignOffs')}</Text>}
      <Items items={data.signOffs} />
      <Title order={2} size="h4" mt="md">
        {t('approvals.urgent')}
      </Title>
      {data.urgent.length === 0 && <Text size="sm">{t('approvals.noUrgent')}</Text>}
      <Items items={data.urgent} />
      <Title order={2} size="h4" mt="md">
        {t('approvals.states')}
      </Title>
      <StatesToMeet states={data.states} />
    </>
  );
}

/** Meetings planned in cases and by the office, by State and day. */
function StatesToMeet({ states: { inCases, ofTheOffice } }: Pick<AsgList, 'states'>): ReactNode {
  const language = useLanguage();
  const { t, day } = language;
  const meetings = [
    ...inCases.map(({ reference, dueAt, case: { respondent } }) => ({
      key: reference,
      state: respondent ?? null,
      on: dueAt === null ? '' : new Date(Date.parse(dueAt) - 1).toISOString(),
      reference,
    })),
    ...ofTheOffice.map(({ id, state, on }) => ({ key: id, state, on, reference: null })),
  ].sort((one, other) => one.on.localeCompare(other.on));
  if (meetings.length === 0) return <Text size="sm">{t('approvals.noStates')}</Text>;
  return (
    <ul className="rows">
      {meetings.map(({ key, state, on, reference }) => (
        <li key={key} className="row">
          <span>{on === '' ? '–' : day(on)}</span>
          {state !== null && (
            <Link to="/states/$code" params={{ code: state }}>
              {codeWords(state, language)}
            </Link>
          )}
          <span className="grow">
            {reference !== null && (
              <Link to="/cases/$ref" params={{ ref: reference }} className="case-link">
                {reference}
              </Link>
            )}
          </span>
          {state !== null && (
            <Link to="/states/$code/briefing" params={{ code: state }}>
              {t('approvals.briefing', { state: codeWords(state, language) })}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}

function Items({ items }: { readonly items: readonly WorkItem[] }): ReactNode {
  const language = useLanguage();
  const { t, day } = language;
  const names = useNames();
  return (
    <ul className="rows">
      {items.map(({ reference, dueAt, overdue, daysLate, decision, next, who }) => (
        <li key={`${reference}${decision?.kind ?? ''}`} className="row">
          <Due at={dueAt} overdue={overdue} daysLate={daysLate} />
          <Link to="/cases/$ref" params={{ ref: reference }} className="case-link">
            {reference}
          </Link>
          <span className="grow">{aboutWords(decision?.kind ?? next?.kind ?? '', language)}</span>
          <span className="quiet">
            {names(who.officer) || t('work.nobody')}
            {decision && ` · ${t('approvals.since', { day: day(decision.since) })}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** One route answers both lists, each to whom it is asked for. */
async function readMine(): Promise<WorkList> {
  const answer = await read(client.GET('/approvals', { params: { query: { for: 'me', limit: 200 } } }));
  if (!('items' in answer)) throw new DeskProblem('fault', '');
  return answer;
}

async function readAsg(): Promise<AsgList> {
  const answer = await read(client.GET('/approvals', { params: { query: { for: 'asg' } } }));
  if (!('signOffs' in answer)) throw new DeskProblem('fault', '');
  return answer;
}
