import type { TextRef } from '@vigil/domain/classification';

/** Every text that a state, or events, refer to, by its id: what may be asked for by it is what the stream itself holds. */
export function textsOf(value: unknown, found = new Map<string, TextRef>()): ReadonlyMap<string, TextRef> {
  if (Array.isArray(value)) value.forEach((one) => textsOf(one, found));
  else if (value !== null && typeof value === 'object') {
    if ('boxId' in value && 'form' in value) found.set((value as TextRef).boxId, value as TextRef);
    else Object.values(value).forEach((one) => textsOf(one, found));
  }
  return found;
}
