import { Alert, Badge, Button, Group, TextInput, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CaseAnswer } from '../api/case-answers.js';
import { useNames } from '../api/use-office.js';
import { Sign } from '../frame/sign.js';
import { useLanguage } from '../language/language.js';
import { codeWords } from './code-words.js';

/** The reference, and what one must know before reading on: risk, consent, status, of when. */
export function CaseHead({
  one,
  asOf,
  onAsOf,
}: {
  readonly one: CaseAnswer;
  readonly asOf: string | null;
  readonly onAsOf: (day: string | null) => void;
}): ReactNode {
  const language = useLanguage();
  const { t, day } = language;
  const names = useNames();
  const words = (code: string): string => codeWords(code, language);
  const { officer } = one.assignment;
  return (
    <>
      <Group gap="xs" justify="space-between">
        <Group gap="xs">
          <Title order={1} size="h3" className="reference">
            {one.reference}
          </Title>
          {one.urgent && (
            <Badge color="red" tt="none">
              {t('work.urgent')}
            </Badge>
          )}
          <Badge color={one.hold ? 'grape' : 'blue'} variant="light" tt="none">
            {one.hold ? `${t('work.onHold')}: ${words(one.hold.because)}` : words(one.status ?? '')}
          </Badge>
          <Badge color={RISK_COLOURS[one.risk?.level ?? ''] ?? 'gray'} variant="light" tt="none">
            {one.risk
              ? t(
                  one.risk.voided || one.risk.validUntil < Date.parse(one.asOf)
                    ? 'case.riskOver'
                    : 'case.risk',
                  {
                    level: words(one.risk.level),
                  },
                )
              : t('case.noRisk')}
          </Badge>
          <ConsentTo one={one} />
          <Badge color="gray" variant="light" tt="none">
            {one.recordType ? words(one.recordType) : ''}
          </Badge>
          {one.respondent && (
            <Link to="/states/$code" params={{ code: one.respondent }} className="state-link">
              {words(one.respondent)}
            </Link>
          )}
          <span className="quiet">
            {officer ? t('case.with', { who: names(officer) }) : t('case.unassigned')}
          </span>
        </Group>
        <Group gap={6} align="center">
          <TextInput
            type="date"
            size="xs"
            label={t('case.asOf')}
            value={asOf ?? ''}
            max={new Date().toISOString().slice(0, 10)}
            onChange={({ currentTarget }) => onAsOf(currentTarget.value || null)}
            className="as-of"
          />
        </Group>
      </Group>
      {asOf !== null && (
        <Alert color="yellow" p="xs" mt={4} role="status">
          <Group gap="xs">
            {t('case.asKnown', { day: day(asOf) })}
            <Button size="compact-xs" variant="default" onClick={() => onAsOf(null)}>
              {t('case.today')}
            </Button>
          </Group>
        </Alert>
      )}
    </>
  );
}

/** Whether anybody lets the case be told to its State, and in the report; nothing where nobody need be asked. */
function ConsentTo({
  one: {
    effectiveConsents: { state, report },
  },
}: {
  readonly one: CaseAnswer;
}): ReactNode {
  const { t } = useLanguage();
  if (state === null || report === null) return null;
  const to = (given: boolean, whom: string): ReactNode => (
    <span className={given ? 'ok' : 'no'}>
      {whom} <Sign of={given ? 'done' : 'no'} />
      <span className="visually-hidden">{t(given ? 'case.consentGiven' : 'case.consentNotGiven')}</span>
    </span>
  );
  return (
    <span className="consent-to">
      {t('case.consent')} {to(state, t('case.consentState'))} {to(report, t('case.consentReport'))}
    </span>
  );
}

const RISK_COLOURS: Readonly<Record<string, string>> = {
  LOW: 'teal',
  MEDIUM: 'yellow',
  HIGH: 'orange',
  EXTREME: 'red',
};
