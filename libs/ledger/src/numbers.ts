import type { NumberHole } from '@vigil/domain/stream/hole';

/** The sequences that a payload asks numbers of, one entry per hole, in the order of the payload. */
export function holesIn(value: unknown): string[] {
  const found: string[] = [];
  gather(value, found);
  return found;
}

/** Copies nothing: it goes through all that a step says. */
function gather(value: unknown, found: string[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (isHole(value)) found.push(value.$number);
  else for (const each of Object.values(value)) gather(each, found);
}

/** The payload with each hole replaced by what `next` gives for its sequence, asked in the order of `holesIn`. */
export function fillHoles(value: unknown, next: (sequence: string) => string): unknown {
  if (Array.isArray(value)) return value.map((each) => fillHoles(each, next));
  if (typeof value !== 'object' || value === null) return value;
  if (isHole(value)) return next(value.$number);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, fillHoles(each, next)]));
}

const isHole = (value: object): value is NumberHole =>
  '$number' in value && typeof value.$number === 'string' && Object.keys(value).length === 1;
