import { CASE_COMMANDS } from '@vigil/domain/case/catalogue';
import { commandLabel } from '@vigil/domain/labels/command-label';
import { fieldLabel } from '@vigil/domain/labels/field-label';
import { rejectionTextOnDesk } from '@vigil/domain/labels/rejection-text';
import { VOCABULARIES } from '@vigil/domain/labels/vocabularies';
import { OFFICE_COMMANDS } from '@vigil/domain/office/catalogue';
import { REJECTIONS, type RejectionCode } from '@vigil/domain/rejections';
import { CYCLE_COMMANDS } from '@vigil/domain/report-cycle/cycle-catalogue';
import { labelIn } from '@vigil/domain/vocabulary/label';
import type { Failure } from '../api/problem.js';
import type { Key } from '../language/en.js';
import type { Language } from '../language/language.js';

/** A failed rule in the reader's words: one of the office's, or one of the schema's. */
export function translated(failure: Failure, language: Pick<Language, 'code' | 't'>): Failure {
  const schema = SCHEMA[failure.code];
  if (schema) return { ...failure, says: language.t(schema), remedy: '' };
  if (!(failure.code in REJECTIONS)) return failure;
  const { says, remedy } = rejectionTextOnDesk(failure.code as RejectionCode, language.code);
  return { ...failure, says: inWords(says, language), remedy: inWords(remedy, language) };
}

/** A rule may name a step, a code or a field as programs do, `RecordAct`, `PUBLISH_NAMED`, `replyDueOn`: a reader knows its label. */
const inWords = (text: string, { code }: Pick<Language, 'code'>): string =>
  text.replaceAll(NAMES_FOR_PROGRAMS, (name) => {
    const words = labelOf(name.replaceAll('`', ''), code);
    return words === undefined ? name : `“${words}”`;
  });

const NAMES_FOR_PROGRAMS = /`\w+`|\b(?:[A-Z]?[a-z]+(?:[A-Z][a-z]+)+|[A-Z]{4,}(?:_[A-Z]+)*)\b/g;

function labelOf(name: string, code: Language['code']): string | undefined {
  const command = COMMANDS[name];
  if (command) return commandLabel(command, code);
  const labels = VOCABULARIES.find(({ codes }) => codes.includes(name))?.labels[name];
  if (labels) return labelIn(labels, code);
  return /^[a-z]/.test(name) ? fieldLabel(name, code) : undefined;
}

const COMMANDS: Readonly<Record<string, { readonly name: string; readonly summary: string } | undefined>> = {
  ...CASE_COMMANDS,
  ...OFFICE_COMMANDS,
  ...CYCLE_COMMANDS,
};

const SCHEMA: Readonly<Record<string, Key | undefined>> = {
  SCHEMA_INVALID_TYPE: 'schema.missing',
  SCHEMA_INVALID_VALUE: 'schema.choice',
  SCHEMA_INVALID_FORMAT: 'schema.format',
  SCHEMA_TOO_SMALL: 'schema.small',
  SCHEMA_TOO_BIG: 'schema.big',
};
