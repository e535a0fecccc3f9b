import type { NumberHole } from '@vigil/domain/stream/hole';
import { eachObject } from './each-object.js';

/** The sequences that a payload asks numbers of, one entry per hole, in the order of the payload. */
export function holesIn(value: unknown): string[] {
  const found: string[] = [];
  eachObject(value, (object) => {
    if (isHole(object)) found.push(object.$number);
  });
  return found;
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
