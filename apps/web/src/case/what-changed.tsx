import type { ReactNode } from 'react';
import { fieldLabel } from '@vigil/domain/labels/field-label';
import type { CaseAnswer, ShownText } from '../api/case-answers.js';
import { useNames } from '../api/use-office.js';
import { Sign } from '../frame/sign.js';
import { useLanguage, type Language } from '../language/language.js';
import { sourceWords } from './case-references.js';
import { CaseText } from './case-text.js';
import { codeWords } from './code-words.js';

/** What the clockwork and the record need and nobody reads. */
const LEFT_OUT = new Set(['starts', 'ends', 'development', 'duplicates', 'tells', 'toFollowUp', 'ids']);

/** The payload of an event in words: fields, codes, days; persons by alias; texts as they may be read. */
export function WhatChanged({
  one,
  payload,
}: {
  readonly one: CaseAnswer;
  readonly payload: unknown;
}): ReactNode {
  const language = useLanguage();
  const names = useNames();
  if (payload === null || typeof payload !== 'object') return null;
  const lines = Object.entries(payload)
    .filter(([name, value]) => !LEFT_OUT.has(name) && !isEmpty(value) && !isOwnId(name))
    .map(([name, value]) => [name, inWords(value, one, language, names)] as const)
    .filter(([, words]) => words !== null);
  if (lines.length === 0) return null;
  return (
    <dl className="changed">
      {lines.map(([name, words]) => (
        <div key={name}>
          <dt>{fieldLabel(name, language.code)}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}

function inWords(
  value: unknown,
  one: CaseAnswer,
  language: Language,
  names: (id: string) => string,
): ReactNode {
  if (typeof value === 'boolean') return value ? <Sign of="done" /> : null;
  if (typeof value === 'number') return value > 1e11 ? language.instant(value) : language.number(value);
  if (typeof value === 'string') return ofString(value, one, language, names);
  if (Array.isArray(value)) {
    const items = value
      .map((item: unknown) => inWords(item, one, language, names))
      .filter((item) => item !== null);
    return items.length === 0
      ? null
      : items.map((item, index) => (
          <span key={index}>
            {index > 0 && !isGroup(value[index]) && ', '}
            {item}
          </span>
        ));
  }
  if (value === null || typeof value !== 'object') return null;
  if ('textId' in value) return <CaseText ref_={one.reference} text={value as ShownText} />;
  if ('sealed' in value) return language.t('unlock.sealedPerson');
  return <WhatChanged one={one} payload={value} />;
}

function ofString(value: string, one: CaseAnswer, language: Language, names: (id: string) => string): string {
  if (/^(code|document|person):/.test(value)) return sourceWords(one, value, null);
  const person = one.persons[value];
  if (person) return person.alias;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return language.day(value);
  const act = one.acts[value];
  if (act) return codeWords(act.code, language);
  const letter = one.communications[value];
  if (letter) return typeof letter.number === 'string' ? letter.number : codeWords(letter.type, language);
  if (/^[a-z]+_[A-Za-z0-9_-]{10,}$/.test(value)) return '·';
  const named = names(value);
  return named === value ? codeWords(value, language) : named;
}

const isGroup = (value: unknown): boolean => value !== null && typeof value === 'object';
const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
const isOwnId = (name: string): boolean =>
  [
    'actId',
    'evidenceId',
    'cooperationId',
    'nexusId',
    'entryId',
    'incidentId',
    'actionId',
    'replyId',
  ].includes(name);
