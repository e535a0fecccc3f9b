import { createHash } from 'node:crypto';
import type { Actor } from '@vigil/domain/decider';
import { execute, type Outcome, type Step } from '../execute.js';
import type { LedgerParts } from '../ledger-parts.js';
import { COUNTER, type CounterEvent, type CounterState } from './counter.js';

type Extra = Partial<Omit<Step<CounterState, CounterEvent>, 'stream' | 'command'>> & {
  readonly commandId?: string;
  readonly actor?: Actor;
};

let made = 0;

/** Sends a command to a counter: under a fresh id, by a person, with a fingerprint of its payload, unless said otherwise. */
export function send(
  parts: LedgerParts,
  stream: string,
  type: string,
  payload: unknown = {},
  { commandId = `c_${(made += 1)}`, actor = { origin: 'person', id: 'u-1' }, ...extra }: Extra = {},
): Promise<Outcome> {
  return execute(parts, {
    decider: COUNTER,
    stream,
    command: { type, payload, actor, commandId, causationId: null },
    fingerprint: createHash('sha256').update(JSON.stringify(payload)).digest('base64url'),
    ...extra,
  });
}

export const open = (
  parts: LedgerParts,
  stream: string,
  payload: Record<string, unknown> = {},
  extra: Extra = {},
) =>
  send(
    parts,
    stream,
    'Open',
    { readers: ['role:ASG', 'officer:u-1'], state: 'XEX', ...payload },
    { create: true, ...extra },
  );

/** The receipt of a step that must have been recorded. */
export function recorded(outcome: Outcome) {
  if (outcome.outcome !== 'recorded') throw new Error(`It was not recorded: ${JSON.stringify(outcome)}`);
  return outcome.receipt;
}
