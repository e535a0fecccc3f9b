import type { Rejection } from './decider.js';
import type { RejectionCode } from './rejections.js';

/**
 * The failed guards that depend on the stream alone, before a command is given. A guard that reads a field of the command has
 * nothing to say yet, unless it asks with `in` whether the field is there; and of what it then says, only rejections without a
 * field are told. Whatever else a guard throws is a fault, and is thrown.
 *
 * @param judged what the guards judge, with `NOT_GIVEN` as its payload
 */
export const failedBeforehand = <J extends { readonly payload: unknown }>(
  guards: readonly ((judged: J) => Rejection | RejectionCode | undefined)[],
  judged: J,
): readonly Rejection[] =>
  guards.flatMap((guard) => {
    const failed = beforehand(guard, judged);
    if (failed === undefined) return [];
    const rejection = typeof failed === 'string' ? { code: failed } : failed;
    return rejection.field === undefined ? [rejection] : [];
  });

function beforehand<J>(
  guard: (judged: J) => Rejection | RejectionCode | undefined,
  judged: J,
): Rejection | RejectionCode | undefined {
  try {
    return guard(judged);
  } catch (error) {
    if (error === FIELD_IS_READ) return undefined;
    throw error;
  }
}

class FieldIsRead extends Error {
  override readonly name = 'FieldIsRead';
}
/** One for all: making each anew, with its trace, would cost more than the guards. */
const FIELD_IS_READ = new FieldIsRead('A field of a command was read that is not given yet.');

/** The payload of a command that nobody has given: it has no field, and whoever reads one learns that they cannot know. */
export const NOT_GIVEN: object = new Proxy(
  {},
  {
    get(_nothing, field) {
      if (typeof field === 'string') throw FIELD_IS_READ;
      return undefined;
    },
  },
);
