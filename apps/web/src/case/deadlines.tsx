import { Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { STAGE } from '@vigil/domain/vocabulary/stage';
import { ProblemNotice } from '../frame/problem-notice.js';
import { Reading } from '../frame/reading.js';
import { Sign } from '../frame/sign.js';
import { aboutWords, levelWords } from '../language/about-words.js';
import { useLanguage } from '../language/language.js';
import type { CaseShown } from './case-shown.js';
import { Part } from './part.js';
import { useDeadlines } from './use-case.js';
import { WhyDate } from './why-date.js';

/** What runs, until when, and why this date; which reminders fell and which are to come. */
export function Deadlines({ one }: CaseShown): ReactNode {
  const language = useLanguage();
  const { t, day, fromNow, label } = language;
  const { data, error } = useDeadlines(one.reference);
  if (error) return <ProblemNotice error={error} />;
  if (!data) return <Reading />;
  if (data.length === 0) return <Part title={t('tab.deadlines')} empty={t('deadlines.none')} />;
  return (
    <Table verticalSpacing={6} mt="xs" className="deadlines">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('work.due')}</Table.Th>
          <Table.Th>{t('work.waitsFor')}</Table.Th>
          <Table.Th>{t('deadlines.why')}</Table.Th>
          <Table.Th>{t('deadlines.reminders')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {data.map(({ kind, subject, stage, dueAt, dueOn, overdue, why, levels }) => (
          <Table.Tr key={`${kind}${subject}`}>
            <Table.Td className={overdue ? 'due late' : 'due'}>
              {overdue && <Sign of="late" />}
              {day(dueOn)}
              <Text size="xs">{fromNow(Date.parse(dueAt) - 1)}</Text>
            </Table.Td>
            <Table.Td>
              {aboutWords(kind, language)}
              <Text size="xs" className="quiet">
                {label(STAGE.labels[stage], stage)}
              </Text>
            </Table.Td>
            <Table.Td>
              <WhyDate why={why} />{' '}
              <Text span size="xs" className="quiet">
                {t('deadlines.rule', { rule: why.rule, policy: why.policy })}
              </Text>
            </Table.Td>
            <Table.Td>
              {levels.map((level) => (
                <Text key={level.name} size="xs" className={level.fell === 'TO_COME' ? undefined : 'quiet'}>
                  {level.fell === 'PASSED_BEFORE_IT_WAS_RECORDED' ? (
                    '–'
                  ) : (
                    <Sign of={level.fell === 'FELL' ? 'done' : 'open'} />
                  )}{' '}
                  {day(level.at)}: {levelWords(level.name, language)}
                </Text>
              ))}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
