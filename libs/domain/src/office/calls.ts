import { MECHANISM, type Mechanism } from '../vocabulary/mechanism.js';
import type { CallForInput } from './office-state.js';

/** Of a call, what tells who answered: as it is recorded, or as it is shown. */
interface Asked {
  readonly entities: readonly Mechanism[];
  readonly inputs: readonly { readonly entity: Mechanism; readonly nil: boolean }[];
  readonly closed?: { readonly silent: readonly Mechanism[] } | undefined;
}

/** A call by its id, as somebody gave it. */
export const callOf = (
  { calls }: { readonly calls: Readonly<Record<string, CallForInput>> },
  callId: string,
): CallForInput | undefined => (Object.hasOwn(calls, callId) ? calls[callId] : undefined);

/** Who answered a call, who returned nil, and who is still silent; an entity that said more than nil has answered. */
export function answersTo({ entities, inputs }: Asked): {
  readonly answered: readonly Mechanism[];
  readonly nil: readonly Mechanism[];
  readonly silent: readonly Mechanism[];
} {
  const said = (entity: Mechanism, nil: boolean) =>
    inputs.some((input) => input.entity === entity && input.nil === nil);
  return {
    answered: entities.filter((entity) => said(entity, false)),
    nil: entities.filter((entity) => said(entity, true) && !said(entity, false)),
    silent: entities.filter((entity) => !said(entity, true) && !said(entity, false)),
  };
}

/** How a UN entity answers the office's calls: each call that asked it counts once. */
export interface EntityRecord {
  readonly entity: Mechanism;
  readonly asked: number;
  readonly answered: number;
  readonly nil: number;
  /** Calls closed without its answer; one that came afterwards deletes no silence. */
  readonly silent: number;
  /** Calls that still wait for it. */
  readonly awaited: number;
}

/** The record of every entity that was asked, in the order of the vocabulary. */
export function entityRecords(calls: readonly CallForInput[]): readonly EntityRecord[] {
  return MECHANISM.codes.flatMap((entity) => {
    const asking = calls.filter(({ entities }) => entities.includes(entity));
    const given = asking.map((call) => answerOf(entity, call));
    const count = (answer: Answer) => given.filter((one) => one === answer).length;
    return asking.length === 0
      ? []
      : [
          {
            ...{ entity, asked: asking.length, answered: count('answered'), nil: count('nil') },
            ...{ silent: count('silent'), awaited: count('awaited') },
          },
        ];
  });
}

type Answer = 'answered' | 'nil' | 'silent' | 'awaited';

/** What one entity said to a call that asked it. */
export function answerOf(entity: Mechanism, call: Asked): Answer {
  if (call.closed?.silent.includes(entity)) return 'silent';
  const { answered, nil } = answersTo(call);
  return answered.includes(entity) ? 'answered' : nil.includes(entity) ? 'nil' : 'awaited';
}
