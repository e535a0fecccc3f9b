import { composed, fact, identity, operational, personFacts, raw } from '@vigil/domain/classification';
import { z } from 'zod';
import { clearLeaves, hasClearLeaves, SchemaNotSealable, withoutClearLeaves } from './sealed-leaves.js';

const person = z.strictObject({
  personId: operational(z.string()),
  identity: identity().optional(),
  facts: personFacts({ gender: z.string() }),
});
const schema = z.strictObject({
  state: fact(z.string()),
  summary: composed().optional(),
  persons: z.array(person),
  sources: z.record(operational(z.string()), z.strictObject({ words: raw() })),
  answer: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('YES'), on: fact(z.string()) }),
    z.strictObject({ kind: z.literal('NO'), reason: composed().nullable() }),
  ]),
});
const body = schema.parse({
  state: 'XEX',
  summary: 'A summary',
  persons: [
    { personId: 'p-1', identity: { name: 'Ana Example' }, facts: { gender: 'WOMAN' } },
    { personId: 'p-2', facts: { gender: 'MAN' } },
  ],
  sources: { 'a/b': { words: 'What was said' } },
  answer: { kind: 'NO', reason: 'Because' },
});

describe('the walk through a body', () => {
  it('finds every identity and text, with its place and person', () => {
    expect(clearLeaves(schema, body)).toEqual([
      { dataClass: 'composed', path: '/summary', value: 'A summary', personId: undefined },
      { dataClass: 'identity', path: '/persons/0/identity', value: { name: 'Ana Example' }, personId: 'p-1' },
      { dataClass: 'raw', path: '/sources/a~1b/words', value: 'What was said', personId: undefined },
      { dataClass: 'composed', path: '/answer/reason', value: 'Because', personId: undefined },
    ]);
  });

  it('replaces them and nothing else', () => {
    const replaced = withoutClearLeaves(schema, body, (path) => path);
    expect(replaced).toEqual({
      state: 'XEX',
      summary: '/summary',
      persons: [
        { personId: 'p-1', identity: '/persons/0/identity', facts: { gender: 'WOMAN' } },
        { personId: 'p-2', facts: { gender: 'MAN' } },
      ],
      sources: { 'a/b': { words: '/sources/a~1b/words' } },
      answer: { kind: 'NO', reason: '/answer/reason' },
    });
    expect(body.summary).toBe('A summary');
  });

  it('takes the option of a union that the value is', () => {
    const yes = schema.parse({
      state: 'XEX',
      persons: [],
      sources: {},
      answer: { kind: 'YES', on: '2026-01-01' },
    });
    expect(clearLeaves(schema, yes)).toEqual([]);
  });

  it('knows a schema that can hold none', () => {
    expect(hasClearLeaves(schema)).toBe(true);
    expect(
      hasClearLeaves(
        z.strictObject({ on: fact(z.string()), kind: z.literal('A'), who: z.array(operational(z.string())) }),
      ),
    ).toBe(false);
    expect(hasClearLeaves(z.strictObject({ reason: raw().optional().nullable() }))).toBe(true);
  });

  it.each([
    ['a leaf without a class', z.strictObject({ word: z.string() }), { word: 'x' }],
    ['a lazy schema', z.strictObject({ word: z.lazy(() => raw()) }), { word: 'x' }],
    ['unknown fields that are let through', z.looseObject({ word: raw() }), { word: 'x', other: 'y' }],
    ['only unknown fields', z.looseObject({}), { other: 'y' }],
    [
      'a text among the facts of a person',
      z.strictObject({ facts: personFacts({ words: raw() }) }),
      { facts: { words: 'x' } },
    ],
    [
      'a transformed leaf',
      z.strictObject({ word: z.string().transform((text) => text.length) }),
      { word: 3 },
    ],
  ])('refuses %s', (_what, unsafe, value) => {
    expect(hasClearLeaves(unsafe)).toBe(true);
    expect(() => clearLeaves(unsafe, value)).toThrow(SchemaNotSealable);
  });
});
