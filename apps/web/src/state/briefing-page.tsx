import { Button, Group, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ROLE } from '@vigil/domain/vocabulary/role';
import type { Answer } from '../api/answer.js';
import { client, read } from '../api/client.js';
import { useMe } from '../api/use-office.js';
import { codeWords } from '../case/code-words.js';
import { ProblemNotice } from '../frame/problem-notice.js';
import { Reading } from '../frame/reading.js';
import { Sign } from '../frame/sign.js';
import { useLanguage } from '../language/language.js';
import { RepliesOverYears } from './replies-over-years.js';

type Briefing = Answer<'/states/{code}/briefing'>;
type Briefed = Briefing['cases'][number];

/** For whoever meets a State: what was done, and what may be said. Made to be printed: its reader, date and rights stand on it. */
export function BriefingPage(): ReactNode {
  const { code } = useParams({ from: '/states/$code/briefing' });
  const language = useLanguage();
  const { t, label, instant } = language;
  const me = useMe();
  const { data, error } = useQuery({
    queryKey: ['state', code, 'briefing'],
    queryFn: () =>
      read(client.GET('/states/{code}/briefing', { params: { path: { code }, query: { limit: 200 } } })),
  });
  if (error) return <ProblemNotice error={error} />;
  if (!data) return <Reading />;
  // Whoever meets a State reads first what there is to speak of.
  const [sayable, others] = [true, false].map((yes) =>
    data.cases.filter(({ mayBeSaid }) => (mayBeSaid.verdict === 'YES') === yes),
  ) as [Briefed[], Briefed[]];
  const roles = language.list(me.roles.map((role) => label(ROLE.labels[role], role)));
  return (
    <article className="briefing">
      <Group justify="space-between">
        <Title order={1} size="h3">
          {t('brief.title', { state: codeWords(code, language) })}
        </Title>
        <Button size="xs" variant="default" onClick={() => print()}>
          {t('brief.print')}
        </Button>
      </Group>
      <Text size="sm">{t('brief.rights', { who: me.displayName, roles, at: instant(data.asOf) })}</Text>
      <Text size="sm" fw={600}>
        {t('brief.confidential')}
      </Text>
      <RepliesOverYears years={data.replies.years} />
      <Title order={2} size="h4" mt="sm">
        {t('brief.ofTheOffice')}
      </Title>
      <Actions actions={data.actionsOfTheOffice} />
      <BriefedCases title={t('brief.spokenOf')} advice={t('brief.advice')} cases={sayable} />
      <BriefedCases title={t('brief.notSpokenOf')} cases={others} />
      {data.cases.length === 0 && <Text size="sm">{t('brief.noCases')}</Text>}
      {data.next !== null && <Text size="sm">{t('brief.more')}</Text>}
    </article>
  );
}

function BriefedCases({
  title,
  advice,
  cases,
}: {
  readonly title: string;
  readonly advice?: string;
  readonly cases: readonly Briefed[];
}): ReactNode {
  if (cases.length === 0) return null;
  return (
    <>
      <Title order={2} size="h4" mt="sm">
        {title}
      </Title>
      {advice && (
        <Text size="sm" className="quiet">
          {advice}
        </Text>
      )}
      {cases.map((briefed) => (
        <BriefedCase key={briefed.reference} briefed={briefed} />
      ))}
    </>
  );
}

function BriefedCase({ briefed }: { readonly briefed: Briefed }): ReactNode {
  const language = useLanguage();
  const { t, day } = language;
  const words = (code: string): string => codeWords(code, language);
  const { reference, status, acts = [], letters, actions, mayBeSaid } = briefed;
  return (
    <section className="briefed">
      <h3>
        <Link to="/cases/$ref" params={{ ref: reference }} className="case-link">
          {reference}
        </Link>{' '}
        · {words(status ?? '')}
        {acts.length > 0 && ` · ${language.list(acts.map(words))}`}
      </h3>
      <Text size="sm" fw={600} className={mayBeSaid.verdict === 'YES' ? 'ok' : 'no'}>
        <Sign of={mayBeSaid.verdict === 'YES' ? 'done' : 'no'} /> {t(`brief.verdict.${mayBeSaid.verdict}`)}
      </Text>
      {mayBeSaid.persons.map(({ alias, permitted, unlessDecided }) => (
        <Text size="sm" key={alias}>
          <span className="alias">{alias}</span>{' '}
          {permitted.every((one) => one === unlessDecided)
            ? t('brief.may.only', { permitted: words(unlessDecided) })
            : t('brief.may.person', {
                permitted: language.list(permitted.map(words)),
                otherwise: words(unlessDecided),
              })}
        </Text>
      ))}
      {letters.length > 0 && (
        <Table verticalSpacing={2} className="narrow" aria-label={t('brief.letters')}>
          <Table.Tbody>
            {letters.map(({ id, type, number, status: stands, sentOn, replies }) => (
              <Table.Tr key={id}>
                <Table.Th scope="row" fw={400}>
                  <bdi>{number ?? words(type)}</bdi>
                </Table.Th>
                <Table.Td>{sentOn === null ? '–' : day(sentOn)}</Table.Td>
                <Table.Td>{words(stands)}</Table.Td>
                <Table.Td>
                  {replies.length === 0 && t('brief.noReply')}
                  {replies
                    .map(({ receivedOn, late, quality }) =>
                      [
                        t(late ? 'brief.lateReply' : 'brief.reply', { day: day(receivedOn) }),
                        quality && words(quality),
                      ]
                        .filter(Boolean)
                        .join(': '),
                    )
                    .join('; ')}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {Object.keys(actions).length > 0 && <Actions actions={actions} />}
    </section>
  );
}

function Actions({ actions }: { readonly actions: Briefing['actionsOfTheOffice'] }): ReactNode {
  const language = useLanguage();
  const { t, day } = language;
  const aims = Object.entries(actions);
  if (aims.length === 0) return <Text size="sm">{t('brief.nothing')}</Text>;
  return (
    <ul className="briefed-actions" aria-label={t('brief.actions')}>
      {aims.map(([aim, done]) => (
        <li key={aim}>
          <b>{codeWords(aim, language)}:</b>{' '}
          {done
            .map(({ kind, on, nextOn }) =>
              language.list([
                `${codeWords(kind, language)} ${day(on)}`,
                ...(nextOn === null ? [] : [t('brief.next', { day: day(nextOn) })]),
              ]),
            )
            .join('; ')}
        </li>
      ))}
    </ul>
  );
}
