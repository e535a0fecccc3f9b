import { Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { answerOf } from '@vigil/domain/office/calls';
import { codeWords } from '../case/code-words.js';
import { useLanguage } from '../language/language.js';
import { OfficeSection, StepButton } from './office-section.js';
import type { OfficePart } from './office-steps.js';
import { OfficeText } from './office-text.js';
import { ReceivedAnswer } from './received-answer.js';

type Call = OfficePart['office']['calls'][string];

/** The calls for input to UN entities: what was asked, who answered what, who was silent when a call was closed. */
export function Calls({ office, onTake }: OfficePart): ReactNode {
  const language = useLanguage();
  const { t, day } = language;
  const calls = Object.values(office.calls);
  return (
    <OfficeSection
      part="calls"
      title={t('office.calls')}
      office={office}
      onTake={onTake}
      columns={[
        t('office.question'),
        t('work.state'),
        t('office.on'),
        t('office.answersDue'),
        t('office.answers'),
        t('office.change'),
      ]}
      empty={calls.length === 0 && t('office.noCalls')}
    >
      {calls.map((call) => {
        const { id, question, state, on, dueOn } = call;
        const overdue = office.deadlines.some((term) => term.subject === id && term.overdue);
        const step = (command: 'RecordInput' | 'CloseCall') => (
          <StepButton
            office={office}
            onTake={onTake}
            step={{ command, fixed: { callId: id }, about: day(on) }}
          />
        );
        return (
          <Table.Tr key={id}>
            <Table.Th scope="row" fw={400}>
              <OfficeText text={question} />
            </Table.Th>
            <Table.Td>{state === null ? '–' : codeWords(state, language)}</Table.Td>
            <Table.Td>{day(on)}</Table.Td>
            <Table.Td>{day(dueOn)}</Table.Td>
            <Table.Td>
              <Answers call={call} />
            </Table.Td>
            <Table.Td>
              {step('RecordInput')} {overdue && step('CloseCall')}
            </Table.Td>
          </Table.Tr>
        );
      })}
    </OfficeSection>
  );
}

function Answers({ call }: { readonly call: Call }): ReactNode {
  const language = useLanguage();
  const { t, day } = language;
  const { entities, inputs, closed } = call;
  return (
    <>
      {entities.map((entity) => (
        <div key={entity}>
          <Text size="sm">
            {codeWords(entity, language)}: {t(`office.answer.${answerOf(entity, call)}`)}
          </Text>
          {inputs
            .filter((input) => input.entity === entity)
            .map(({ nil, text, receivedOn }, index) => (
              <div key={index}>
                <Text size="xs" className="quiet">
                  {t(nil ? 'office.nilOn' : 'office.answeredOn', { day: day(receivedOn) })}
                </Text>
                {text && <ReceivedAnswer text={text} mayUnlock={call.mayUnlock} />}
              </div>
            ))}
        </div>
      ))}
      {closed && (
        <div>
          <Text size="sm" fw={600}>
            {t('office.callClosed', { day: day(closed.on) })}
          </Text>
          <OfficeText text={closed.reason} />
        </div>
      )}
    </>
  );
}

/** How UN entities answer the office's calls: nil returns, and silence, which is none. */
export function Entities({ office }: Pick<OfficePart, 'office'>): ReactNode {
  const language = useLanguage();
  const { t, number } = language;
  return (
    <OfficeSection
      part="entities"
      title={t('office.entities')}
      office={office}
      onTake={() => undefined}
      columns={[
        t('office.entity'),
        t('office.asked'),
        ...ANSWERS.map((answer) => t(`office.answer.${answer}`)),
      ]}
      empty={office.entities.length === 0 && t('office.noCalls')}
    >
      {office.entities.map((record) => (
        <Table.Tr key={record.entity}>
          <Table.Th scope="row" fw={400}>
            {codeWords(record.entity, language)}
          </Table.Th>
          <Table.Td>{number(record.asked)}</Table.Td>
          {ANSWERS.map((answer) => (
            <Table.Td key={answer}>{number(record[answer])}</Table.Td>
          ))}
        </Table.Tr>
      ))}
    </OfficeSection>
  );
}

const ANSWERS = ['answered', 'nil', 'silent', 'awaited'] as const;
