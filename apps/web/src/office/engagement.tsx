import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { codeWords } from '../case/code-words.js';
import { useLanguage } from '../language/language.js';
import { OfficeSection, StepButton } from './office-section.js';
import type { OfficePart } from './office-steps.js';

/** What the office does for a State or theme: its actions, and calls for input with who answered. */
export function Engagement({ office, onTake }: OfficePart): ReactNode {
  const language = useLanguage();
  const { t, day } = language;
  const words = (code: string): string => codeWords(code, language);
  const actions = Object.values(office.actions);
  const calls = Object.values(office.calls);
  return (
    <OfficeSection
      part="engagement"
      title={t('office.engagement')}
      office={office}
      onTake={onTake}
      columns={[t('office.what'), t('work.state'), t('office.on'), t('office.nextOn'), t('office.change')]}
      empty={actions.length + calls.length === 0 && t('office.noEngagement')}
    >
      {actions.map(({ id, kind, aim, state, on, nextOn }) => (
        <Table.Tr key={id}>
          <Table.Th scope="row" fw={400}>
            {words(kind)} ({words(aim)})
          </Table.Th>
          <Table.Td>{state === null ? '–' : words(state)}</Table.Td>
          <Table.Td>{day(on)}</Table.Td>
          <Table.Td>{nextOn === null ? '–' : day(nextOn)}</Table.Td>
          <Table.Td />
        </Table.Tr>
      ))}
      {calls.map(({ id, entities, state, on, dueOn, inputs }) => (
        <Table.Tr key={id}>
          <Table.Th scope="row" fw={400}>
            {words('CALL_FOR_INPUT')}:{' '}
            {language.list(
              entities.map((entity) => {
                const input = inputs.find((one) => one.entity === entity);
                const said = input && t(input.nil ? 'office.nil' : 'office.answered');
                return `${words(entity)} (${said ?? t('office.noAnswer')})`;
              }),
            )}
          </Table.Th>
          <Table.Td>{state === null ? '–' : words(state)}</Table.Td>
          <Table.Td>{day(on)}</Table.Td>
          <Table.Td>{day(dueOn)}</Table.Td>
          <Table.Td>
            <StepButton
              office={office}
              onTake={onTake}
              step={{ command: 'RecordInput', fixed: { callId: id }, about: day(on) }}
            />
          </Table.Td>
        </Table.Tr>
      ))}
    </OfficeSection>
  );
}
