import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { codeWords } from '../case/code-words.js';
import { useLanguage } from '../language/language.js';
import { OfficeSection } from './office-section.js';
import type { OfficePart } from './office-steps.js';

/** What the office does for a State or theme that stands on no single case. */
export function Engagement({ office, onTake }: OfficePart): ReactNode {
  const language = useLanguage();
  const { t, day } = language;
  const words = (code: string): string => codeWords(code, language);
  const actions = Object.values(office.actions);
  return (
    <OfficeSection
      part="engagement"
      title={t('office.engagement')}
      office={office}
      onTake={onTake}
      columns={[t('office.what'), t('work.state'), t('office.on'), t('office.nextOn')]}
      empty={actions.length === 0 && t('office.noEngagement')}
    >
      {actions.map(({ id, kind, aim, state, on, nextOn }) => (
        <Table.Tr key={id}>
          <Table.Th scope="row" fw={400}>
            {words(kind)} ({words(aim)})
          </Table.Th>
          <Table.Td>{state === null ? '–' : words(state)}</Table.Td>
          <Table.Td>{day(on)}</Table.Td>
          <Table.Td>{nextOn === null ? '–' : day(nextOn)}</Table.Td>
        </Table.Tr>
      ))}
    </OfficeSection>
  );
}
