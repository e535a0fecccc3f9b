import { Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useNames } from '../api/use-office.js';
import { Sign } from '../frame/sign.js';
import { useLanguage } from '../language/language.js';
import { sourceWords } from './case-references.js';
import type { CaseShown } from './case-shown.js';
import { CaseText } from './case-text.js';
import { codeWords } from './code-words.js';
import { Part } from './part.js';

/** What is alleged and what speaks for it: acts, cooperation, what links them, evidence, and who works on it. */
export function Summary({ one }: CaseShown): ReactNode {
  const language = useLanguage();
  const { t, day } = language;
  const names = useNames();
  const words = (code: string): string => codeWords(code, language);
  const aliases = (ids: readonly string[]): string =>
    language.list(ids.map((id) => one.persons[id]?.alias ?? '?'));
  const acts = Object.values(one.acts);
  const cooperation = Object.values(one.cooperation);
  const evidence = Object.values(one.evidence);
  const { unit, officer, verifier, protection } = one.assignment;
  return (
    <div className="parts">
      <Part title={t('summary.narrative')} empty={one.narrative.length === 0 && t('summary.noNarrative')}>
        {one.narrative.map((text) => (
          <CaseText key={text.textId} ref_={one.reference} text={text} />
        ))}
      </Part>
      <Part title={t('summary.acts')} empty={acts.length === 0 && t('summary.noActs')}>
        <Table verticalSpacing={4}>
          <Table.Tbody>
            {acts.map(({ id, code, actor, actorState, on, until, persons, place }) => (
              <Table.Tr key={id}>
                <Table.Td>
                  <b>{words(code)}</b>{' '}
                  {one.verifiedActs.includes(id) && (
                    <span className="ok">
                      <Sign of="done" /> {t('summary.verified')}
                    </span>
                  )}
                  <br />
                  {language.list([words(actor), ...(actorState ? [words(actorState)] : [])])}
                </Table.Td>
                <Table.Td>
                  {day(on)}
                  {until && ` – ${day(until)}`}
                  {place && <CaseText ref_={one.reference} text={place} />}
                </Table.Td>
                <Table.Td>{aliases(persons)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Part>
      <Part title={t('summary.cooperation')} empty={cooperation.length === 0 && t('summary.noCooperation')}>
        <Table verticalSpacing={4}>
          <Table.Tbody>
            {cooperation.map(({ id, mechanism, type, stance, on, personId }) => (
              <Table.Tr key={id}>
                <Table.Td>
                  <b>{words(mechanism)}</b>
                  <br />
                  {language.list([words(type), words(stance)])}
                </Table.Td>
                <Table.Td>{on && day(on)}</Table.Td>
                <Table.Td>{personId && aliases([personId])}</Table.Td>
              </Table.Tr>
            ))}
            {Object.values(one.nexus).map(({ id, codes }) => (
              <Table.Tr key={id}>
                <Table.Td colSpan={3}>
                  {t('summary.linkedBy')} {language.list(codes.map(words))}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Part>
      <Part title={t('summary.evidence')} empty={evidence.length === 0 && t('summary.noEvidence')}>
        <Table verticalSpacing={4}>
          <Table.Tbody>
            {evidence.map(
              ({ id, description, content, independentSource, unDocument, firstHand, grade, by }) => (
                <Table.Tr key={id}>
                  <Table.Td>
                    <CaseText ref_={one.reference} text={description} />
                    {content && <CaseText ref_={one.reference} text={content} />}
                  </Table.Td>
                  <Table.Td>
                    {language.list([
                      sourceWords(one, independentSource, unDocument),
                      ...(firstHand ? [t('summary.firstHand')] : []),
                    ])}
                    <br />
                    <span className="quiet">{t('summary.by', { who: names(by) })}</span>
                  </Table.Td>
                  <Table.Td>
                    {grade ? `${grade.reliability}${grade.credibility}` : t('summary.notGraded')}
                  </Table.Td>
                </Table.Tr>
              ),
            )}
          </Table.Tbody>
        </Table>
      </Part>
      <Part title={t('summary.team')}>
        <Text size="sm">
          {t('summary.unit', { unit: unit ?? '–' })}
          <br />
          {t('summary.officer')} {officer ? names(officer) : t('work.nobody')}
          <br />
          {t('summary.verifier')} {verifier ? names(verifier) : t('work.nobody')}
          <br />
          {t('summary.protection')} {protection ? names(protection) : t('work.nobody')}
        </Text>
      </Part>
    </div>
  );
}
