import type { Value, Values } from './body-of.js';
import type { Field, Shape } from './field.js';
import type { References } from './references.js';

/** What a form begins with: where the case holds exactly one thing that a required field may mean, that one. */
export const firstValues = (fields: readonly Field[], references: References): Values =>
  Object.fromEntries(
    fields
      .filter(({ required }) => required)
      .map(({ name, shape }) => [name, onlyChoice(shape, references)] as const)
      .filter((pair): pair is readonly [string, Value] => pair[1] !== undefined),
  );

function onlyChoice(shape: Shape, references: References): Value | undefined {
  if (shape.kind === 'list') {
    const only = onlyChoice(shape.item.shape, references);
    return only === undefined ? undefined : [only];
  }
  const choices = shape.kind === 'reference' ? references[shape.to] : undefined;
  return choices?.length === 1 ? choices[0]?.value : undefined;
}
