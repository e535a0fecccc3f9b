import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { TERM_RULES } from '@vigil/domain/case/terms/term-rules';
import { FORUM } from '@vigil/domain/vocabulary/forum';
import { Part } from '../case/part.js';
import { aboutWords } from '../language/about-words.js';
import { useLanguage, type Language } from '../language/language.js';
import type { Cycle } from './use-cycle.js';

/** The dates D10 to D16 of the year: what is due when, and when it was done. */
export function CycleDates({ cycle }: { readonly cycle: Cycle }): ReactNode {
  const language = useLanguage();
  const { t, day, label } = language;
  return (
    <Part title={t('cycle.dates')} empty={cycle.plan.length === 0 && t('cycle.noDates')}>
      <Table verticalSpacing={3}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('cycle.rule')}</Table.Th>
            <Table.Th>{t('cycle.what')}</Table.Th>
            <Table.Th>{t('cycle.dueOn')}</Table.Th>
            <Table.Th>{t('cycle.doneOn')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {cycle.plan.map((planned) => (
            <Table.Tr key={`${planned.kind}${planned.subject}`}>
              <Table.Td title={label(TERM_RULES[planned.rule], planned.rule)}>{planned.rule}</Table.Td>
              <Table.Td>
                {aboutWords(planned.kind, language)}
                {planned.subject in FORUM.labels &&
                  ` (${label(FORUM.labels[planned.subject as keyof typeof FORUM.labels], planned.subject)})`}
              </Table.Td>
              <Table.Td>{day(planned.dueOn)}</Table.Td>
              <Table.Td className={planned.late ? 'due late' : undefined}>
                {doneWords(planned, language)}
              </Table.Td>
            </Table.Tr>
          ))}
          <NoteReplies cycle={cycle} />
        </Table.Tbody>
      </Table>
    </Part>
  );
}

/** D12 runs once for each State, from the day on which its note left. */
function NoteReplies({ cycle }: { readonly cycle: Cycle }): ReactNode {
  const language = useLanguage();
  const { t, day } = language;
  const sent = cycle.notes.filter((note) => note.sent !== null);
  if (sent.length === 0) return null;
  const last =
    sent
      .map((note) => note.sent?.dueAt ?? '')
      .sort()
      .at(-1) ?? '';
  return (
    <Table.Tr>
      <Table.Td>D12</Table.Td>
      <Table.Td>{aboutWords('noteReply', language)}</Table.Td>
      <Table.Td>{day(Date.parse(last) - 1)}</Table.Td>
      <Table.Td>
        {t('cycle.replies', {
          replied: sent.filter(({ replies }) => replies.length > 0).length,
          sent: sent.length,
        })}
      </Table.Td>
    </Table.Tr>
  );
}

function doneWords({ kind, doneOn, late }: Cycle['plan'][number], { t, day }: Language): string {
  if (kind === 'submissionsDue' && !late) return '–'; // a day that passes: nothing is done on it
  if (doneOn === null) return t(late ? 'cycle.lateOpen' : 'cycle.notDone');
  return late ? t('cycle.lateDone', { day: day(doneOn) }) : day(doneOn);
}
