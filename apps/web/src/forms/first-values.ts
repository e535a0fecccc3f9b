import type { Value, Values } from './body-of.js';
import type { Field } from './field.js';
import type { References } from './references.js';

/** What a form begins with: where the case holds exactly one thing that a required field may mean, that one. */
export const firstValues = (fields: readonly Field[], references: References): Values =>
  Object.fromEntries(
    fields
      .map(({ name, required, shape }): readonly [string, Value] => {
        const to = shape.kind === 'reference' ? shape.to : undefined;
        const only = to === undefined ? undefined : references[to];
        return [name, required && only?.length === 1 ? only[0]?.value : undefined];
      })
      .filter(([, value]) => value !== undefined),
  );
