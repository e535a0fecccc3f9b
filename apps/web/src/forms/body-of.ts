import type { Field } from './field.js';

/** What stands in a form: texts as typed, flags, lists. Undefined is untouched. */
export type Value =
  string | boolean | readonly Value[] | { readonly [name: string]: Value | undefined } | undefined;
export type Values = Readonly<Record<string, Value | undefined>>;

/** The body of a command from what stands in its form: what was left empty is left out, or null where the schema asks. */
export const bodyOf = (fields: readonly Field[], values: Values): Record<string, unknown> =>
  Object.fromEntries(
    fields
      .map((field) => [field.name, sent(field, values[field.name])] as const)
      .filter(([, value]) => value !== undefined),
  );

function sent(field: Field, value: Value): unknown {
  const { shape, required, nullable } = field;
  const absent = required && nullable ? null : undefined;
  switch (shape.kind) {
    case 'flag':
      return value === undefined ? (required ? false : undefined) : value;
    case 'group': {
      const body = bodyOf(shape.fields, (value ?? {}) as Values);
      return saysNothing(body) ? (required ? body : undefined) : body;
    }
    case 'list': {
      const items = ((value ?? []) as readonly Value[]).map((one) => sent(shape.item, one));
      const given = items.filter((one) => one !== undefined && one !== '');
      return given.length === 0 ? (required ? [] : undefined) : given;
    }
    default: {
      const typed = typeof value === 'string' ? value.trim() : '';
      if (typed === '') return absent;
      if (shape.kind === 'number') return Number(typed);
      return shape.kind === 'instant' ? new Date(typed).toISOString() : typed;
    }
  }
}

/** A group in which nothing stands but boxes left open and empty lists. */
const saysNothing = (body: Record<string, unknown>): boolean =>
  Object.values(body).every((value) => value === false || (Array.isArray(value) && value.length === 0));

/** The values with one of them replaced. */
export function put(values: Value, path: readonly (string | number)[], value: Value): Value {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (typeof step === 'number') {
    const list = [...((values ?? []) as readonly Value[])];
    list[step] = put(list[step], rest, value);
    return list;
  }
  const group = (values ?? {}) as Readonly<Record<string, Value>>;
  return { ...group, [step]: put(group[step], rest, value) };
}
