import { Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { personWords } from '../case/case-references.js';
import { CaseText } from '../case/case-text.js';
import { codeWords } from '../case/code-words.js';
import { Preview } from '../case/preview.js';
import { useCase } from '../case/use-case.js';
import { ProblemNotice } from '../frame/problem-notice.js';
import { Reading } from '../frame/reading.js';
import { useLanguage } from '../language/language.js';
import type { ListedEntry } from './use-cycle.js';

/** Both texts of an entry and who appears how, read from its case: whoever may not read the case sees neither. */
export function EntryTexts({ entry: { reference, entryId } }: { readonly entry: ListedEntry }): ReactNode {
  const language = useLanguage();
  const { t, plainNumber } = language;
  const { data, error } = useCase(reference, null);
  if (error) return <ProblemNotice error={error} />;
  if (!data) return <Reading />;
  const one = data.data;
  const entry = one.entries[entryId];
  if (!entry) return null;
  return (
    <div className="entry-texts">
      {entry.opensWith.length > 0 && (
        <Text size="sm">
          {t('entry.opensWith', { years: language.list(entry.opensWith.map((year) => plainNumber(year))) })}
        </Text>
      )}
      <section>
        <h3>{t('entry.main')}</h3>
        {entry.mainText && <CaseText ref_={reference} text={entry.mainText} />}
      </section>
      <section>
        <h3>{t('entry.annexText')}</h3>
        {entry.annexText && <CaseText ref_={reference} text={entry.annexText} />}
        {entry.noteReply?.summary && <CaseText ref_={reference} text={entry.noteReply.summary} />}
      </section>
      <section>
        <h3>{t('cycle.appearsWhere')}</h3>
        {entry.naming.length === 0 && <Text size="sm">{t('cycle.nobodyShown')}</Text>}
        <Table verticalSpacing={2} className="narrow">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('cycle.person')}</Table.Th>
              <Table.Th>{t('cycle.appears')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {entry.naming.map(({ personId, as }) => {
              const person = one.persons[personId];
              return (
                <Table.Tr key={personId}>
                  <Table.Th scope="row" fw={400}>
                    {person ? personWords(person, language) : '?'}
                  </Table.Th>
                  <Table.Td>{codeWords(as, language)}</Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
        <Preview ref_={reference} of="entries" id={entryId} />
      </section>
    </div>
  );
}
