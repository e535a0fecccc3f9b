import { describedApi } from './described-api.js';

interface Schema {
  readonly [keyword: string]: unknown;
}
interface Read {
  readonly responses?: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { schema?: Schema }>> }>
  >;
}

/** Reads that answer no document: news as it comes, and a calendar. */
const NO_DOCUMENT = ['/deadlines.ics', '/live'];
/** What a description leaves open, and why: the payload of an event is described by its type, of which there are as many as events. */
const LEFT_OPEN = ['/cases/{ref}/timeline events payload'];

describe('The description of the API', () => {
  let reads: readonly (readonly [string, Schema | undefined])[];
  beforeAll(async () => {
    const { paths } = await describedApi();
    reads = Object.entries(paths).flatMap(([path, { get }]) =>
      get ? [[path, (get as Read).responses?.['200']?.content?.['application/json']?.schema] as const] : [],
    );
  });

  it('tells of every read what it answers', () => {
    expect(reads.length).toBeGreaterThan(25);
    expect(reads.flatMap(([path, schema]) => (schema === undefined ? [path] : []))).toEqual(NO_DOCUMENT);
  });

  it('leaves nothing open but what is named here', () => {
    expect(reads.flatMap(([path, schema]) => (schema ? open(schema, path) : []))).toEqual(LEFT_OPEN);
  });

  it('finds what is left open', () => {
    const some = {
      type: 'object',
      additionalProperties: false,
      properties: { any: {}, one: { type: 'string' } },
    };
    expect(open(some, '/a')).toEqual(['/a any']);
    expect(open({ type: 'array', items: { type: 'object' } }, '/a')).toEqual(['/a']);
  });
});

/** Where a schema says nothing of a value, or lets an object hold anything, by the names on the way there. */
function open(schema: Schema, at: string): readonly string[] {
  const {
    anyOf,
    oneOf,
    items,
    properties,
    additionalProperties: others,
  } = schema as {
    anyOf?: readonly Schema[];
    oneOf?: readonly Schema[];
    items?: Schema;
    properties?: Readonly<Record<string, Schema>>;
    additionalProperties?: Schema | boolean;
  };
  const either = anyOf ?? oneOf;
  if (either) return [...new Set(either.flatMap((one) => open(one, at)))];
  if (items) return open(items, at);
  if (typeof others === 'object') return Object.keys(others).length === 0 ? [at] : open(others, at);
  if (schema['type'] === 'object' && others !== false) return [at];
  if (properties) return Object.entries(properties).flatMap(([name, one]) => open(one, `${at} ${name}`));
  return 'type' in schema || 'const' in schema || 'enum' in schema ? [] : [at];
}
