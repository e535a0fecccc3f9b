import { CASE_DECIDER } from './case/case-decider.js';
import type { Decider, StreamKind } from './decider.js';
import { OFFICE_DECIDER } from './office/office-decider.js';
import { CYCLE_DECIDER } from './report-cycle/cycle-decider.js';

const DECIDERS: { readonly [K in StreamKind]: Decider<unknown> } = {
  case: CASE_DECIDER as unknown as Decider<unknown>,
  office: OFFICE_DECIDER as unknown as Decider<unknown>,
  'report-cycle': CYCLE_DECIDER as unknown as Decider<unknown>,
};

/** The kind of a stream by its name: `case/RC-…`, `report-cycle/2027`, `office`. Throws for any other. */
export function kindOf(stream: string): StreamKind {
  const kind = stream.split('/', 1)[0] ?? '';
  if (!Object.hasOwn(DECIDERS, kind)) throw new Error('A stream of an unknown kind was asked for.');
  return kind as StreamKind;
}

/** The rules of a stream by its name. */
export const deciderOf = (stream: string): Decider<unknown> => DECIDERS[kindOf(stream)];
