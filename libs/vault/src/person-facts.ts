import { openJson, sealJson, type Binding } from './box.js';
import type { HeldKey } from './keyring.js';

/** No key was given for a person whose facts stand in a value. */
export class PersonKeyMissing extends Error {
  override readonly name = 'PersonKeyMissing';
  constructor() {
    super(
      'A value holds facts of a person whose key was not asked for: ask for the keys of `personsWithFacts(value)` first.',
    );
  }
}

/**
 * Replaces the facts of every person by a box within: wherever an object has `facts` (an object) beside `personId`, the facts
 * become `{ "$box": base64 }` under the key that `keyOf(personId)` gives, bound to the place and person. Under a destroyed key
 * they become `'ERASED'`. The value itself is not changed. Throws PersonKeyMissing.
 */
export function sealPersonFacts(
  value: unknown,
  binding: Binding,
  keyOf: (personId: string) => HeldKey | undefined,
): unknown {
  return replaceFacts(value, (facts, personId, path) => {
    if (!isObject(facts)) return facts;
    const key = keyOf(personId) ?? missing();
    if (key === 'destroyed') return ERASED;
    return { [BOX]: sealJson(key, facts, within(binding, path, personId)).toString('base64') };
  });
}

/**
 * Opens what `sealPersonFacts` sealed for the same place: each person's facts, or `'ERASED'` where `keyOf` says that the key was
 * destroyed. The value itself is not changed; throws PersonKeyMissing, and SealBroken for a box that was moved or changed.
 */
export function openPersonFacts(
  value: unknown,
  binding: Binding,
  keyOf: (personId: string) => HeldKey | undefined,
): unknown {
  return replaceFacts(value, (facts, personId, path) => {
    const box = boxOf(facts);
    if (box === undefined) return facts;
    const key = keyOf(personId) ?? missing();
    return key === 'destroyed'
      ? ERASED
      : openJson(key, Buffer.from(box, 'base64'), within(binding, path, personId));
  });
}

/** Whether a value with this JSON form can hold facts of a person: most hold none, and need no walk. */
export const mayHoldFacts = (json: string): boolean => json.includes('"facts"');

const BOX = '$box';
const ERASED = 'ERASED';

type Replace = (facts: unknown, personId: string, path: string) => unknown;

/** Shares with the value all that did not change. `path` is where the walk stands: keys and positions. */
function replaceFacts(value: unknown, replace: Replace, path: (string | number)[] = []): unknown {
  if (Array.isArray(value)) {
    let copy: unknown[] | undefined;
    for (let n = 0; n < value.length; n += 1) {
      const each: unknown = value[n];
      const here = stepInto(each, replace, path, n);
      if (here !== each) (copy ??= [...(value as unknown[])])[n] = here;
    }
    return copy ?? value;
  }
  if (!isObject(value)) return value;
  const { personId } = value;
  let copy: Record<string, unknown> | undefined;
  for (const key of Object.keys(value)) {
    const each = value[key];
    const here =
      key === 'facts' && typeof personId === 'string'
        ? replace(each, personId, path.length === 0 ? '' : `/${path.join('/')}`)
        : stepInto(each, replace, path, key);
    if (here !== each) (copy ??= { ...value })[key] = here;
  }
  return copy ?? value;
}

function stepInto(
  value: unknown,
  replace: Replace,
  path: (string | number)[],
  key: string | number,
): unknown {
  if (typeof value !== 'object' || value === null) return value;
  path.push(key);
  const here = replaceFacts(value, replace, path);
  path.pop();
  return here;
}

const within = (binding: Binding, path: string, personId: string): Binding => ({
  ...binding,
  field: `${binding.field}${path}/facts of ${personId}`,
});

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function boxOf(facts: unknown): string | undefined {
  if (!isObject(facts)) return undefined;
  const { [BOX]: box } = facts;
  return typeof box === 'string' ? box : undefined;
}

function missing(): never {
  throw new PersonKeyMissing();
}
