import { classOf } from '@vigil/domain/classification';
import type { z } from 'zod';

/** An identity or a text that stands in clear in a body, with what is needed to put its reference there instead. */
export interface ClearLeaf {
  readonly dataClass: 'identity' | 'raw' | 'composed';
  /** JSON pointer within the body. */
  readonly path: string;
  readonly value: unknown;
  /** The `personId` beside it in the object that holds it. */
  readonly personId: string | undefined;
}

/** A schema that cannot be walked safely: a fault of the schema, found before anything of a body is kept. */
export class SchemaNotSealable extends Error {
  override readonly name = 'SchemaNotSealable';
  constructor(path: string, why: string) {
    super(`The schema at ${path || '/'} cannot be sealed: ${why}.`);
  }
}

/** Whether any body of this schema can hold an identity or a text. */
export function hasClearLeaves(schema: z.ZodType): boolean {
  const known = KNOWN.get(schema);
  if (known !== undefined) return known;
  KNOWN.set(schema, true); // a schema that contains itself is walked, which ends with its body
  const found = search(schema);
  KNOWN.set(schema, found);
  return found;
}

/**
 * Every identity and text of a parsed body, in the order of the body. Throws SchemaNotSealable for a leaf that declares no
 * class, and for facts of a person that would hold an identity or a text within.
 */
export function clearLeaves(schema: z.ZodType, body: unknown): ClearLeaf[] {
  const leaves: ClearLeaf[] = [];
  rebuild(schema, body, (leaf) => void leaves.push(leaf));
  return leaves;
}

/** The body with every identity and text replaced by what `replacement` gives for its path. The body itself is not changed. */
export function withoutClearLeaves(
  schema: z.ZodType,
  body: unknown,
  replacement: (path: string) => unknown,
): unknown {
  return rebuild(schema, body, ({ path }) => replacement(path));
}

const KNOWN = new WeakMap<z.ZodType, boolean>();

interface Definition {
  readonly type: string;
  readonly shape?: Record<string, z.ZodType>;
  readonly catchall?: z.ZodType;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly valueType?: z.ZodType;
}
const definition = (schema: z.ZodType) => schema.def as Definition;
const sealed = (dataClass: string) =>
  dataClass === 'identity' || dataClass === 'raw' || dataClass === 'composed';

/** Whatever is not known to be harmless counts, so that it is walked, and refused there. */
function search(schema: z.ZodType): boolean {
  const dataClass = classOf(schema);
  if (dataClass === 'personFact') return factsHoldLeaves(schema);
  if (dataClass) return sealed(dataClass);
  const { type, shape, catchall, element, innerType, options, valueType } = definition(schema);
  if (innerType) return hasClearLeaves(innerType);
  if (type === 'literal') return false;
  if (!WALKED.includes(type) || (catchall && definition(catchall).type !== 'never')) return true;
  return [...Object.values(shape ?? {}), ...(options ?? []), element, valueType].some(
    (inner) => inner !== undefined && hasClearLeaves(inner),
  );
}
const WALKED = ['object', 'array', 'record', 'union'];

/** Whether facts of a person hold an identity or a text, which they may not. */
function factsHoldLeaves(schema: z.ZodType): boolean {
  let facts = schema;
  for (let inner = definition(facts).innerType; inner; inner = definition(facts).innerType) facts = inner;
  return Object.values(definition(facts).shape ?? {}).some((inner) => {
    const dataClass = classOf(inner);
    return dataClass ? sealed(dataClass) : false;
  });
}

type Visit = (leaf: ClearLeaf) => unknown;

function rebuild(schema: z.ZodType, value: unknown, visit: Visit, path = '', personId?: string): unknown {
  const dataClass = classOf(schema);
  if (value === undefined || value === null) return value;
  if (dataClass === 'identity' || dataClass === 'raw' || dataClass === 'composed')
    return visit({ dataClass, path, value, personId });
  if (dataClass === 'personFact' && factsHoldLeaves(schema))
    throw new SchemaNotSealable(
      path,
      "facts of a person hold an identity or a text; give it a field beside 'facts'",
    );
  if (dataClass) return value;

  const { type, shape, element, innerType, options, valueType } = definition(schema);
  if (innerType) return rebuild(innerType, value, visit, path, personId);
  switch (type) {
    case 'object':
      return object(shape ?? {}, value as Record<string, unknown>, visit, path);
    case 'array':
      return (value as unknown[]).map((each, n) =>
        rebuild(element as z.ZodType, each, visit, `${path}/${n}`, personId),
      );
    case 'record':
      return mapped(value as Record<string, unknown>, (each, key) =>
        rebuild(valueType as z.ZodType, each, visit, `${path}/${escaped(key)}`, personId),
      );
    case 'union':
      return rebuild(chosen(options ?? [], value, path), value, visit, path, personId);
    case 'literal':
      return value;
    default:
      throw new SchemaNotSealable(path, `a leaf of type "${type}" declares no class of data`);
  }
}

function object(
  shape: Record<string, z.ZodType>,
  value: Record<string, unknown>,
  visit: Visit,
  path: string,
): unknown {
  const personId = typeof value['personId'] === 'string' ? value['personId'] : undefined;
  return mapped(value, (each, key) => {
    const inner = Object.hasOwn(shape, key) ? shape[key] : undefined;
    if (!inner)
      throw new SchemaNotSealable(`${path}/*`, 'the object lets unknown fields through; make it strict');
    return rebuild(inner, each, visit, `${path}/${escaped(key)}`, personId);
  });
}

/** The option that zod took: the first that accepts the value. */
function chosen(options: readonly z.ZodType[], value: unknown, path: string): z.ZodType {
  const option = options.find((each) => each.safeParse(value).success);
  if (!option) throw new SchemaNotSealable(path, 'no option of the union accepts its own parsed value');
  return option;
}

// Object.fromEntries defines properties: a field called __proto__ stays a field.
const mapped = (value: Record<string, unknown>, map: (each: unknown, key: string) => unknown) =>
  Object.fromEntries(Object.entries(value).map(([key, each]) => [key, map(each, key)]));

const escaped = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1');
