import { Radio, Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { fieldLabel } from '@vigil/domain/labels/field-label';
import { CONSENT_SCOPE } from '@vigil/domain/vocabulary/consent';
import { vocabularyOf } from '@vigil/domain/labels/vocabularies';
import { useLanguage } from '../language/language.js';
import type { Value, Values } from './body-of.js';
import { errorOf, type InputProps } from './field-input.js';
import { useForm } from './form-context.js';

const ANSWERS = ['GIVEN', 'REFUSED', 'NOT_ASKED'] as const;

/** Consent is not one flag: each question has an answer of its own, and none is ticked beforehand. */
export function ConsentAnswers({ path, value }: InputProps): ReactNode {
  const { t, label, code } = useLanguage();
  const { set, failuresAt } = useForm();
  const answers = (value ?? []) as readonly Values[];
  const answer = (scope: string, status: string): void =>
    set(path, [...answers.filter((one) => one['scope'] !== scope), { scope, status }] as readonly Value[]);
  const statuses = vocabularyOf(ANSWERS)?.labels;
  return (
    <div role="group" aria-label={fieldLabel('answers', code)}>
      <Table verticalSpacing={3} className="consents">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('form.consentTo')}</Table.Th>
            {ANSWERS.map((status) => (
              <Table.Th key={status}>{label(statuses?.[status], status)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {CONSENT_SCOPE.codes.map((scope) => (
            <Table.Tr key={scope}>
              <Table.Th scope="row" fw={400}>
                {label(CONSENT_SCOPE.labels[scope], scope)}
              </Table.Th>
              {ANSWERS.map((status) => (
                <Table.Td key={status}>
                  <Radio
                    size="sm"
                    name={scope}
                    aria-label={`${label(CONSENT_SCOPE.labels[scope], scope)}: ${label(statuses?.[status], status)}`}
                    checked={answers.some((one) => one['scope'] === scope && one['status'] === status)}
                    onChange={() => answer(scope, status)}
                  />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {errorOf(failuresAt(path))}
    </div>
  );
}
