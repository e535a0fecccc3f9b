import type { z } from 'zod';
import { isInvented } from '@vigil/domain/vocabulary/invented-state';
import type { Failure } from './problem.js';

/**
 * What is wrong with a parsed body in an office at work: each field that names an invented State, as a failed rule. Only
 * fields whose schema is a list of codes count: a text or a name may read however it likes.
 */
export const inventedStatesIn = (schema: z.ZodType, body: unknown): readonly Failure[] =>
  pointers(schema, body, '').map((field) => ({
    code: 'STATE_INVENTED',
    field,
    says: 'This State is invented: an office at work takes none.',
    remedy: 'Give the code of a State; an installation for trying is started with DEMONSTRATION=true.',
  }));

interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
}

function pointers(schema: z.ZodType, value: unknown, path: string): readonly string[] {
  const { type, shape, element, options, innerType, in: before } = schema.def as unknown as Definition;
  const within = innerType ?? before;
  if (within) return pointers(within, value, path);
  if (type === 'enum') return typeof value === 'string' && isInvented(value) ? [path] : [];
  if (shape && typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, one]) => {
      const inner = Object.hasOwn(shape, name) ? shape[name] : undefined;
      return inner ? pointers(inner, one, `${path}/${name}`) : [];
    });
  if (element && Array.isArray(value))
    return value.flatMap((one, n) => pointers(element, one, `${path}/${n}`));
  return [...new Set((options ?? []).flatMap((option) => pointers(option, value, path)))];
}
