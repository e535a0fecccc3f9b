import { commandLabel } from '@vigil/domain/labels/command-label';
import { CASE_COMMANDS } from '@vigil/domain/case/catalogue';
import { rejectionTextOnDesk } from '@vigil/domain/labels/rejection-text';
import { REJECTIONS, type RejectionCode } from '@vigil/domain/rejections';
import type { Failure } from '../api/problem.js';
import type { Key } from '../language/en.js';
import type { Language } from '../language/language.js';

/** A failed rule in the reader's words: one of the office's, or one of the schema's. */
export function translated(failure: Failure, language: Pick<Language, 'code' | 't'>): Failure {
  const schema = SCHEMA[failure.code];
  if (schema) return { ...failure, says: language.t(schema), remedy: '' };
  if (!(failure.code in REJECTIONS)) return failure;
  const { says, remedy } = rejectionTextOnDesk(failure.code as RejectionCode, language.code);
  return { ...failure, says, remedy: withSteps(remedy, language) };
}

/** A remedy may name a step as programs do, `(RecordAct)`: the reader knows it by its label. */
const withSteps = (remedy: string, { code }: Pick<Language, 'code'>): string =>
  remedy.replaceAll(/\b[A-Z][a-z]+(?:[A-Z][a-z]+)+\b/g, (name) => {
    const command = Object.values(CASE_COMMANDS).find((one) => one.name === name);
    return command ? `“${commandLabel(command, code)}”` : name;
  });

const SCHEMA: Readonly<Record<string, Key | undefined>> = {
  SCHEMA_INVALID_TYPE: 'schema.missing',
  SCHEMA_INVALID_VALUE: 'schema.choice',
  SCHEMA_INVALID_FORMAT: 'schema.format',
  SCHEMA_TOO_SMALL: 'schema.small',
  SCHEMA_TOO_BIG: 'schema.big',
};
