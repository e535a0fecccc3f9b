import { z } from 'zod';

/**
 * The four classes of data (DESIGN "Sealed from the first event"). Every leaf of every schema declares one;
 * a leaf without fails the build (`classification.spec.ts` of each stream walks all schemas).
 *
 * - `identity` (I): vault only, under the person's key.
 * - `raw`, `composed` (T): everything a human typed; a box of its own under the text's key.
 * - `fact` (F): sealed inside the box of event, state and row, under the stream's key.
 * - `personFact` (F): a fact about one person: a box within the box, under that person's facts key.
 * - `operational` (O): may stand in clear.
 */
export type DataClass = 'identity' | 'raw' | 'composed' | 'fact' | 'personFact' | 'operational';

export const classes = z.registry<{ readonly dataClass: DataClass }>();

const declare = <S extends z.ZodType>(schema: S, dataClass: DataClass): S => {
  classes.add(schema, { dataClass });
  return schema;
};

/** Marks a leaf as a fact of the stream. Returns a fresh copy, so that one base schema may be used in several classes. */
export const fact = <S extends z.ZodType>(schema: S): S => declare(schema.clone() as S, 'fact');

/** Marks a leaf as operational: visible to whoever reads the database. Never for anything that identifies. */
export const operational = <S extends z.ZodType>(schema: S): S => declare(schema.clone() as S, 'operational');

declare const clearIdentity: unique symbol;
declare const clearText: unique symbol;
declare const factsOfPerson: unique symbol;

/** The clear form of an identity, as it arrives at the edge. It never goes further than the edge. */
export interface Identity {
  readonly name: string;
  readonly variants?: readonly string[] | undefined;
  readonly contact?: string | undefined;
  readonly birthDate?: string | undefined;
  readonly documents?: readonly string[] | undefined;
}
export type ClearIdentity = Identity & { readonly [clearIdentity]: true };
export type ClearText = string & { readonly [clearText]: true };

/** Facts about one person, or the word that says that their key was destroyed. */
export type PersonFacts<T> = T | 'ERASED';
export type ClearPersonFacts<T> = T & { readonly [factsOfPerson]: true };

/** What a command and an event hold instead of an identity: the vault's box, and whose it is. */
export interface IdentityRef {
  readonly boxId: string;
  readonly digest: string;
}

/** What a command and an event hold instead of a text. `mentions` are person references, `checks` codes of `inspect`. */
export interface TextRef {
  readonly boxId: string;
  readonly digest: string;
  readonly form: 'RAW' | 'COMPOSED';
  readonly mentions: readonly string[];
  readonly checks: readonly string[];
}

const shortLine = z.string().trim().min(1).max(300);

/** The identity of a person: name, variants, contact, birth date, documents. */
export const identity = () =>
  declare(
    z.strictObject({
      name: shortLine,
      variants: z.array(shortLine).max(20).optional(),
      contact: shortLine.optional(),
      birthDate: z.iso.date().optional(),
      documents: z.array(shortLine).max(20).optional(),
    }),
    'identity',
  ) as unknown as z.ZodType<ClearIdentity, Identity>;

/** Text that the office received: it may spell names, is opened only like an identity, and is never quoted. */
export const raw = (max = 20_000) =>
  declare(z.string().trim().min(1).max(max), 'raw') as unknown as z.ZodType<ClearText, string>;

/** Text that the office writes: words and person references (`{P1}`), rendered for one audience at a time. */
export const composed = (max = 20_000) =>
  declare(z.string().trim().min(1).max(max), 'composed') as unknown as z.ZodType<ClearText, string>;

/**
 * Facts about the one person whom the sibling field `personId` names. The vault seals the whole object under that
 * person's facts key; once the key is destroyed it reads as `'ERASED'`, which guards take for the most protective value.
 */
export const personFacts = <T extends z.ZodRawShape>(shape: T) =>
  declare(z.strictObject(shape), 'personFact') as unknown as z.ZodType<
    ClearPersonFacts<z.output<z.ZodObject<T>>>,
    z.input<z.ZodObject<T>>
  >;

/** The form in which a clear body enters the domain: identities and texts replaced by references, all read-only. */
export type Sealed<T> = T extends ClearIdentity
  ? IdentityRef
  : T extends ClearText
    ? TextRef
    : T extends ClearPersonFacts<infer F>
      ? PersonFacts<{ readonly [K in keyof F as K extends typeof factsOfPerson ? never : K]: F[K] }>
      : T extends string | number | boolean | null | undefined
        ? T
        : T extends readonly (infer E)[]
          ? readonly Sealed<E>[]
          : { readonly [K in keyof T]: Sealed<T[K]> };

/** The class that a schema declares, looking through `optional`, `nullable`, `default` and `readonly`. */
export function classOf(schema: z.ZodType): DataClass | undefined {
  const own = classes.get(schema)?.dataClass;
  if (own) return own;
  const def = schema.def as { innerType?: z.ZodType };
  return def.innerType ? classOf(def.innerType) : undefined;
}

/** The paths of all leaves of a schema that declare no class. Empty is what a build wants. */
export function undeclared(schema: z.ZodType, path = ''): string[] {
  if (classOf(schema)) return [];
  const def = schema.def as {
    type: string;
    shape?: Record<string, z.ZodType>;
    element?: z.ZodType;
    innerType?: z.ZodType;
    options?: z.ZodType[];
    valueType?: z.ZodType;
  };
  if (def.innerType) return undeclared(def.innerType, path);
  if (def.type === 'object')
    return Object.entries(def.shape ?? {}).flatMap(([key, inner]) => undeclared(inner, `${path}/${key}`));
  if (def.type === 'array') return undeclared(def.element as z.ZodType, `${path}[]`);
  if (def.type === 'union') return (def.options ?? []).flatMap((option) => undeclared(option, path));
  if (def.type === 'record') return undeclared(def.valueType as z.ZodType, `${path}{}`);
  if (def.type === 'literal') return [];
  return [path || '/'];
}
