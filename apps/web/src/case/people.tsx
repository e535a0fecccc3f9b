import { Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { CONSENT_SCOPE, CONSENT_STATUS, type ConsentStatus } from '@vigil/domain/vocabulary/consent';
import type { CaseAnswer } from '../api/case-answers.js';
import { Sign } from '../frame/sign.js';
import { useLanguage } from '../language/language.js';
import { personWords } from './case-references.js';
import type { CaseShown } from './case-shown.js';
import { codeWords } from './code-words.js';
import { Part } from './part.js';
import { UnlockInCase } from './unlock-in-case.js';

/** The persons of the case: sealed names, and what each consents to, question by question. */
export function People({ one, asOf }: CaseShown): ReactNode {
  const language = useLanguage();
  const { t, day, label } = language;
  const words = (code: string): string => codeWords(code, language);
  const persons = Object.values(one.persons);
  return (
    <div className="parts wide">
      {persons.map((person) => {
        const { personId, identity, facts, minor, represented, organisation } = person;
        const own = one.consents.filter((consent) => consent.personId === personId);
        const holding = one.effectiveConsents.persons[personId];
        return (
          <Part key={personId} title={personWords(person, language)}>
            {identity && asOf === null && <UnlockInCase ref_={one.reference} target={{ personId }} />}
            {!identity && (
              <Text size="sm" className="quiet">
                {t('people.nameless')}
              </Text>
            )}
            <Text size="sm" mt={4}>
              {facts === 'ERASED'
                ? t('people.erased')
                : [
                    organisation ? t('people.organisation') : words(facts.gender),
                    minor ? t('people.minor') : words(facts.ageBand),
                    ...facts.profiles.map(words),
                    facts.category && words(facts.category),
                    ...facts.statuses
                      .slice(0, 1)
                      .map(({ status, asOf: on }) => `${words(status)} (${day(on)})`),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
              {represented !== 'SELF' && ` · ${words(represented)}`}
            </Text>
            {own.length === 0 ? (
              <Text size="sm" className="quiet">
                {t('people.noConsent')}
              </Text>
            ) : (
              <Table verticalSpacing={2} mt={4} className="consents">
                <Table.Tbody>
                  {CONSENT_SCOPE.codes.map((scope) => (
                    <Table.Tr key={scope}>
                      <Table.Th scope="row" fw={400}>
                        {label(CONSENT_SCOPE.labels[scope], scope)}
                      </Table.Th>
                      <Table.Td>
                        <Holds status={holding?.[scope] ?? 'NOT_ASKED'} />
                        {own
                          .filter((consent) => consent.scope === scope)
                          .map((consent, nth) => (
                            <Answered key={nth} consent={consent} />
                          ))}
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            )}
          </Part>
        );
      })}
      {persons.length === 0 && <Part title={t('tab.people')} empty={t('people.none')} />}
    </div>
  );
}

/** What holds today, or on the day that is looked at. */
function Holds({ status }: { readonly status: ConsentStatus }): ReactNode {
  const { label } = useLanguage();
  const words = label(CONSENT_STATUS.labels[status], status);
  if (status === 'NOT_ASKED') return <>– {words}</>;
  return (
    <div className={status === 'GIVEN' ? 'ok' : 'no'}>
      <Sign of={status === 'GIVEN' ? 'done' : 'no'} /> {words}
    </div>
  );
}

/** What was answered, when, and of what it is said to hold. */
function Answered({ consent }: { readonly consent: CaseAnswer['consents'][number] }): ReactNode {
  const language = useLanguage();
  const { t, day, label } = language;
  const { status, on, addressee, reconfirmedOn, expiresOn } = consent;
  return (
    <Text size="xs" className="quiet">
      {[
        `${day(on)}: ${label(CONSENT_STATUS.labels[status], status)}${addressee === null ? '' : ` (${codeWords(addressee, language)})`}`,
        ...(reconfirmedOn === null ? [] : [t('people.reconfirmed', { day: day(reconfirmedOn) })]),
        ...(expiresOn === null ? [] : [t('people.until', { day: day(expiresOn) })]),
      ].join(' · ')}
    </Text>
  );
}
