import type { CaseAnswer, PersonAnswer } from '../api/case-answers.js';
import type { Option, References } from '../forms/references.js';
import type { Language } from '../language/language.js';
import { codeWords } from './code-words.js';

/** `P2 · Victim`: how a person of the case is called on the desk; their name is behind an unlock. */
export const personWords = (
  { alias, roles }: PersonAnswer,
  language: Pick<Language, 'label' | 'list'>,
): string => `${alias} · ${language.list(roles.map((role) => codeWords(role, language)))}`;

/** What the forms of a case may refer to, in words. */
export function caseReferences(one: CaseAnswer, language: Language): References {
  const words = (code: string): string => codeWords(code, language);
  const list = <T>(record: Readonly<Record<string, T>>, option: (each: T) => Option): readonly Option[] =>
    Object.values(record).map(option);
  const act = list(one.acts, ({ id, code, on }) => ({
    value: id,
    label: `${words(code)}, ${language.day(on)}`,
  }));
  const cooperation = list(one.cooperation, ({ id, mechanism, type, on }) => ({
    value: id,
    label: language.list([words(mechanism), words(type), ...(on ? [language.day(on)] : [])]),
  }));
  const fear =
    one.recordType === 'PREVENTIVE' ? [{ value: 'REASONED_FEAR', label: language.t('case.fear') }] : [];
  const letters = Object.values(one.communications);
  return {
    person: list(one.persons, (person) => ({ value: person.personId, label: personWords(person, language) })),
    alias: list(one.persons, ({ alias }) => ({ value: alias, label: alias })),
    act,
    cooperation,
    fact: [...act, ...cooperation, ...fear],
    nexus: list(one.nexus, ({ id, codes }) => ({ value: id, label: language.list(codes.map(words)) })),
    evidence: list(one.evidence, ({ id, independentSource, unDocument }) => ({
      value: id,
      label: sourceWords(one, independentSource, unDocument),
    })),
    letter: letters.map(({ id, type, number, status }) => ({
      value: id,
      label: `${typeof number === 'string' ? number : words(type)} (${words(status)})`,
    })),
    reply: letters.flatMap(({ replies }) =>
      replies.map(({ id, receivedOn }) => ({ value: id, label: language.day(receivedOn) })),
    ),
    entry: list(one.entries, ({ id, number, year, status }) => ({
      value: id,
      label: `${typeof number === 'string' ? number : year} (${words(status)})`,
    })),
    action: list(one.actions, ({ id, kind, on }) => ({
      value: id,
      label: `${words(kind)}, ${language.day(on)}`,
    })),
  };
}

/** Where evidence comes from, as the rules tell sources apart. */
export function sourceWords(one: CaseAnswer, source: string, unDocument: string | null): string {
  if (unDocument !== null) return unDocument;
  const [kind, what = ''] = source.split(':');
  return kind === 'person' ? (one.persons[what]?.alias ?? '?') : what.replaceAll('_', ' ').toLowerCase();
}
