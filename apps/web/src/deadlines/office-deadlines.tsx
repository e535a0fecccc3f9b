import { Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { OfficeRead } from '../api/answers.js';
import { useNames, useOffice } from '../api/use-office.js';
import { codeWords } from '../case/code-words.js';
import { Part } from '../case/part.js';
import { WhyDate } from '../case/why-date.js';
import { Sign } from '../frame/sign.js';
import { aboutWords } from '../language/about-words.js';
import { useLanguage } from '../language/language.js';

/** What the office set itself a day for beside its cases: answers to its calls, next steps of its actions. */
export function OfficeDeadlines(): ReactNode {
  const language = useLanguage();
  const { t, day } = language;
  const names = useNames();
  const { data: office } = useOffice();
  if (!office || office.deadlines.length === 0) return null;
  return (
    <Part title={t('due.ofTheOffice')}>
      <Table verticalSpacing={5}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('work.due')}</Table.Th>
            <Table.Th>{t('work.waitsFor')}</Table.Th>
            <Table.Th>{t('work.state')}</Table.Th>
            <Table.Th className="wide-cell">{t('deadlines.why')}</Table.Th>
            <Table.Th className="wide-cell">{t('work.officer')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {office.deadlines.map(({ kind, subject, dueOn, overdue, why }) => {
            const about = subjectOf(office, subject);
            return (
              <Table.Tr key={`${kind}${subject}`}>
                <Table.Td className={overdue ? 'due late whole' : 'whole'}>
                  {overdue && <Sign of="late" />} {day(dueOn)}
                </Table.Td>
                <Table.Td>
                  <Link to="/office" className="case-link">
                    {aboutWords(kind, language)}
                  </Link>
                </Table.Td>
                <Table.Td>{about?.state ? codeWords(about.state, language) : '–'}</Table.Td>
                <Table.Td className="wide-cell">
                  <WhyDate why={why} />
                </Table.Td>
                <Table.Td className="wide-cell whole">
                  {names(about?.recordedBy) || t('work.nobody')}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Part>
  );
}

const subjectOf = ({ calls, actions }: OfficeRead, subject: string) => calls[subject] ?? actions[subject];
