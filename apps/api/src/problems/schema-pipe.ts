import { StandardSchemaValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import type { z } from 'zod';
import type { Configuration } from '../configuration.js';
import { inventedStatesIn } from './invented-states.js';
import { Problem, type Failure } from './problem.js';

type Issue = Parameters<
  NonNullable<NonNullable<ConstructorParameters<typeof StandardSchemaValidationPipe>[0]>['exceptionFactory']>
>[0][number];

/**
 * Validates every parameter by the schema at its decorator, and answers 422 with the field, the rule and the remedy. An
 * office at work takes no invented State, whatever the schema knows.
 */
export class SchemaPipe extends StandardSchemaValidationPipe {
  constructor(private readonly installation: Pick<Configuration, 'demonstration'>) {
    super({ exceptionFactory: (issues) => invalid(issues.map(failureOf)) });
  }

  override async transform<T = unknown>(value: T, metadata: ArgumentMetadata): Promise<T> {
    const taken = await super.transform<T>(value, metadata);
    const invented =
      this.installation.demonstration || !metadata.schema
        ? []
        : inventedStatesIn(metadata.schema as unknown as z.ZodType, taken);
    if (invented.length > 0) throw invalid(invented);
    return taken;
  }
}

const invalid = (failures: readonly Failure[]): Problem =>
  new Problem('invalid', 'Nothing was recorded. Mend the fields named and send it again.', {
    failures: failures.slice(0, 50),
  });

/** What a zod issue says, in words of our own: zod's quote what was sent. */
export function failureOf(issue: Issue): Failure {
  const { code, format, minimum, maximum, values, keys, expected } = issue as unknown as Partial<ZodIssue>;
  const field = fieldOf(issue);
  const base = { code: `SCHEMA_${(code ?? 'invalid').toUpperCase()}`, ...(field === '' ? {} : { field }) };
  switch (code) {
    case 'unrecognized_keys':
      return {
        ...base,
        says: `${keys?.length ?? 1} field(s) here are not known.`,
        remedy: 'Leave them out; /openapi.json lists the fields there are.',
      };
    case 'too_small':
      return { ...base, says: 'Too short or too small.', remedy: `Give at least ${String(minimum)}.` };
    case 'too_big':
      return { ...base, says: 'Too long or too large.', remedy: `Give at most ${String(maximum)}.` };
    case 'invalid_value':
      return {
        ...base,
        says: 'Not one of the values there are.',
        remedy: `Give one of: ${(values ?? []).join(', ')}.`,
      };
    case 'invalid_format':
      return {
        ...base,
        says: 'Not in the form asked for.',
        remedy: `Give ${FORMS[format ?? ''] ?? 'the form that /openapi.json shows'}.`,
      };
    case 'invalid_type':
      return { ...base, says: 'Missing, or of another type.', remedy: `Give ${String(expected)}.` };
    case 'custom': // a rule of our own: so are its words
      return { ...base, says: 'Not as the office can use it.', remedy: issue.message };
    default:
      return {
        ...base,
        says: 'Not as the schema asks.',
        remedy: 'See /openapi.json for what this field takes.',
      };
  }
}

interface ZodIssue {
  readonly code: string;
  readonly format: string;
  readonly minimum: number;
  readonly maximum: number;
  readonly values: readonly unknown[];
  readonly keys: readonly string[];
  readonly expected: string;
}

const FORMS: Readonly<Record<string, string>> = {
  date: 'a day that exists, such as 2026-04-30',
  datetime: 'an instant in UTC, such as 2026-04-30T09:00:00Z',
  regex: 'the form that /openapi.json shows',
};

/** The path as a JSON pointer; our schemas have no records, so every name in it is ours and not the sender's. */
const fieldOf = (issue: Issue): string =>
  (issue.path ?? []).map((step) => `/${String(typeof step === 'object' ? step.key : step)}`).join('');
