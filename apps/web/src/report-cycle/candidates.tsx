import { Badge, Button, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { codeWords } from '../case/code-words.js';
import { Part } from '../case/part.js';
import { translated } from '../forms/translated.js';
import { Sign } from '../frame/sign.js';
import { EN, type Key } from '../language/en.js';
import { useLanguage, type Language } from '../language/language.js';
import type { Candidate } from './use-cycle.js';

/** Cases that may come into the report, each with the inclusion test line by line and all else that speaks for and against. */
export function Candidates({
  candidates,
  more,
}: {
  readonly candidates: readonly Candidate[];
  readonly more: (() => void) | undefined;
}): ReactNode {
  const { t } = useLanguage();
  return (
    <div className="parts wide">
      <Part title={t('cycle.candidates')} empty={candidates.length === 0 && !more && t('cycle.noCandidates')}>
        <ul className="candidates">
          {candidates.map((candidate) => (
            <li key={candidate.reference} className="candidate">
              <CandidateHead candidate={candidate} />
              <InclusionTest candidate={candidate} />
              <Besides candidate={candidate} />
            </li>
          ))}
        </ul>
        {more && (
          <Button size="xs" variant="default" mt="xs" onClick={more}>
            {t('cycle.all')}
          </Button>
        )}
      </Part>
    </div>
  );
}

interface OfCandidate {
  readonly candidate: Candidate;
}

function CandidateHead({ candidate: { reference, state, annex, elements, onHold } }: OfCandidate): ReactNode {
  const language = useLanguage();
  const { t } = language;
  const holding = elements.filter(({ holds }) => holds).length;
  return (
    <Group gap={6} className="candidate-head">
      <Link to="/cases/$ref" params={{ ref: reference }} className="case-link">
        {reference}
      </Link>
      {state !== null && <span>{codeWords(state, language)}</span>}
      <Badge variant="light" color="gray" tt="none">
        {t('entry.annex', { annex })}
      </Badge>
      <b className={holding === elements.length ? 'ok' : 'no'}>
        {t('cycle.holding', { holding, of: elements.length })}
      </b>
      {onHold && (
        <Badge variant="light" color="grape" tt="none">
          {t('work.onHold')}
        </Badge>
      )}
    </Group>
  );
}

function InclusionTest({ candidate: { elements } }: OfCandidate): ReactNode {
  const language = useLanguage();
  const { t } = language;
  return (
    <ul className="inclusion" aria-label={t('cycle.test')}>
      {elements.map(({ element, holds, why }) => {
        const failure = why && translated(why, language);
        return (
          <li key={element} className={holds ? 'ok' : 'no'}>
            <Sign of={holds ? 'done' : 'no'} /> {elementWords(element, language)}
            {holds && <span className="visually-hidden">: {t('cycle.holdsTrue')}</span>}
            {failure && (
              <span className="inclusion-why">
                : {failure.says} <i>{failure.remedy}</i>
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Besides({ candidate }: OfCandidate): ReactNode {
  const language = useLanguage();
  const { t, plainNumber } = language;
  const words = (code: string): string => codeWords(code, language);
  const { risk, opensWith, withoutDevelopment, excludedBefore, consents } = candidate;
  return (
    <div className="besides">
      <Text size="sm">
        {risk === null ? t('cycle.riskNone') : t('cycle.riskIs', { level: words(risk) })}
        {' · '}
        {opensWith.length === 0
          ? t('cycle.neverReported')
          : t('cycle.reportedBefore', { years: language.list(opensWith.map((year) => plainNumber(year))) })}
      </Text>
      {withoutDevelopment && (
        <Text size="sm" className="no">
          <Sign of="no" /> {t('cycle.withoutDevelopment')}
        </Text>
      )}
      {excludedBefore.length > 0 && (
        <Text size="sm">
          {t('cycle.excludedBefore', { reasons: language.list(excludedBefore.map(words)) })}
        </Text>
      )}
      {consents.length > 0 && (
        <Text size="sm" component="div">
          {t('cycle.consents')}
          {consents.map(({ personId, alias, named, anonymous }) => (
            <div key={personId}>
              <span className="alias">{alias}</span> {t('cycle.consentNamed')}: {words(named)} ·{' '}
              {t('cycle.consentAnonymous')}: {words(anonymous)}
            </div>
          ))}
        </Text>
      )}
    </div>
  );
}

/** An element that the rules gain and this page does not know yet shows its code. */
function elementWords(element: string, { t }: Pick<Language, 't'>): string {
  const key = `cycle.element.${element}`;
  return key in EN ? t(key as Key) : element;
}
