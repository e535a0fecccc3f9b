import { createHash } from 'node:crypto';
import { z } from 'zod';
import { classOf } from '@vigil/domain/classification';

/** What a body may refer to, by the name of the field. */
export type Known = Readonly<Record<string, string>>;

export interface Planted {
  readonly body: unknown;
  /** The paths at which a word was planted. */
  readonly paths: readonly string[];
}

/**
 * A body that a command's schema takes, with a word in each leaf that a person may fill freely: identities, texts, and facts that
 * are no codes. All words begin with the marker, of ten small letters. Other optional fields are left out.
 */
export function plant(schema: z.ZodType, marker: string, known: Known): Planted {
  const paths: string[] = [];
  const body = grown(schema, '', { marker, known, paths });
  return { body, paths };
}

interface Bed {
  readonly marker: string;
  readonly known: Known;
  readonly paths: string[];
}

interface Def {
  readonly type: string;
  readonly shape?: Record<string, z.ZodType>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
}

function grown(schema: z.ZodType, path: string, bed: Bed): unknown {
  const dataClass = classOf(schema);
  if (dataClass === 'identity') return identityOf(path, bed);
  if (dataClass === 'personFact') return {};
  if (dataClass !== undefined) {
    const word = dataClass === 'operational' ? undefined : fitting(schema, words(path, bed));
    if (word !== undefined) bed.paths.push(path);
    return word ?? (mayBeLeftOut(schema) ? undefined : fitting(schema, plain(path, bed)));
  }
  const { shape, element, innerType, options } = schema.def as unknown as Def;
  if (shape) {
    const fields = Object.entries(shape)
      .map(([key, inner]) => [key, grown(inner, `${path}/${key}`, bed)] as const)
      .filter(([, value]) => value !== undefined);
    return Object.fromEntries(
      fields.length > 0 || schema.safeParse({}).success ? fields : anyOf(shape, path, bed),
    );
  }
  if (element) {
    const before = bed.paths.length;
    const item = grown(element, `${path}/0`, bed);
    return fitting(schema, bed.paths.length > before ? [[item]] : [[], [item]]);
  }
  if (innerType) {
    const before = bed.paths.length;
    const inner = grown(innerType, path, bed);
    return bed.paths.length > before || !mayBeLeftOut(schema) ? inner : undefined;
  }
  if (options) return grown(options[0] as z.ZodType, path, bed);
  return undefined;
}

/** One field of those that may all be left out, for a schema that wants at least one. */
const anyOf = (shape: Record<string, z.ZodType>, path: string, bed: Bed) =>
  Object.entries(shape)
    .map(([key, inner]) => [key, fitting(inner, plain(`${path}/${key}`, bed))] as const)
    .filter(([, value]) => value !== undefined)
    .slice(0, 1);

function identityOf(path: string, bed: Bed): unknown {
  bed.paths.push(path);
  const word = (field: string) => wordFor(`${path}/${field}`, bed);
  return {
    name: word('name'),
    variants: [word('variants')],
    contact: word('contact'),
    birthDate: '1980-01-01',
    documents: [word('documents')],
  };
}

/** A word of its own for each path: one that stands in a name must not make a text that says another spell the name out. */
const wordFor = (path: string, { marker }: Bed) =>
  marker + createHash('sha256').update(path).digest('hex').replaceAll(/\d/g, '').slice(0, 8);

/** The shapes in which a free leaf may take a word. */
const words = (path: string, bed: Bed): readonly unknown[] => [
  wordFor(path, bed),
  `${bed.marker.toUpperCase()} A1/2026`,
  bed.marker.toUpperCase(),
  `${bed.marker}@office.example`,
  `https://${bed.marker}.example`,
];

/** What a leaf may hold that is a code, a date, a number or a reference. */
const plain = (path: string, { known }: Bed): readonly unknown[] => [
  known[path.split('/').findLast((part) => !/^\d*$/.test(part)) ?? ''] ?? 'unknown_part',
  '2026-01-10',
  '2026-01-10T10:00:00Z',
  'XEX',
  ...CODES,
  false,
  1,
  2026,
  null,
];
const CODES = ['SUPERVISOR', 'supervisor', 'geneva'];

/** The first candidate that the schema takes, or for a list of codes its first code. */
function fitting(schema: z.ZodType, candidates: readonly unknown[]): unknown {
  const fits = candidates.find((value) => value !== undefined && schema.safeParse(value).success);
  if (fits !== undefined) return fits;
  const codes = codesOf(schema);
  return candidates.length > 5 ? codes?.[0] : undefined;
}

function codesOf(schema: z.ZodType): readonly unknown[] | undefined {
  if (schema instanceof z.ZodEnum) return schema.options;
  const { innerType } = schema.def as unknown as Def;
  return innerType && codesOf(innerType);
}

const mayBeLeftOut = (schema: z.ZodType): boolean => schema.safeParse(undefined).success;
