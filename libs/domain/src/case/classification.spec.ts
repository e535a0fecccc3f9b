import type { z } from 'zod';
import { classOf, undeclared } from '../classification.js';
import { CASE_COMMANDS } from './catalogue.js';
import { CASE_EVENTS } from './events.js';

const leaves = (definitions: Readonly<Record<string, { readonly schema: z.ZodType }>>) =>
  Object.entries(definitions).map(([name, { schema }]) => [name, undeclared(schema)]);

describe('every leaf of a case declares its class', () => {
  it.each(leaves(CASE_COMMANDS))('command %s', (_name, missing) => {
    expect(missing).toEqual([]);
  });
  it.each(leaves(CASE_EVENTS))('event %s', (_name, missing) => {
    expect(missing).toEqual([]);
  });
});

/** Facts about a person that no `personId` beside them says whose they are: their key could not be found. */
function ownerless(schema: z.ZodType, path = ''): string[] {
  const def = schema.def as {
    readonly shape?: Readonly<Record<string, z.ZodType>>;
    readonly element?: z.ZodType;
    readonly innerType?: z.ZodType;
    readonly options?: readonly z.ZodType[];
  };
  if (def.innerType) return ownerless(def.innerType, path);
  if (def.element) return ownerless(def.element, `${path}[]`);
  if (def.options) return def.options.flatMap((option) => ownerless(option, path));
  return Object.entries(def.shape ?? {}).flatMap(([key, field]) => {
    if (classOf(field) !== 'personFact') return ownerless(field, `${path}/${key}`);
    return key === 'facts' && 'personId' in (def.shape ?? {}) ? [] : [`${path}/${key}`];
  });
}

describe('facts about a person lie beside the id of that person', () => {
  const all = { ...CASE_COMMANDS, ...CASE_EVENTS } as Readonly<
    Record<string, { readonly schema: z.ZodType }>
  >;
  it.each(Object.entries(all))('%s', (_name, { schema }) => {
    expect(ownerless(schema)).toEqual([]);
  });
});

describe('names last for ever', () => {
  it.each(Object.entries(CASE_COMMANDS))('command %s is called so', (name, command) => {
    expect(command.name).toBe(name);
  });
  it.each(Object.entries(CASE_EVENTS))('event %s is called so', (name, event) => {
    expect(event.type).toBe(name);
  });
});
