import type { ActorUsed, Decider, EventOf, Recorded } from '@vigil/domain/decider';
import { definitionOf, upcast } from './event-definition.js';

/** What an event's box holds: all of it but the clear columns. */
interface EventContent {
  readonly type: string;
  readonly version: number;
  readonly effectiveAt: number;
  readonly actor: ActorUsed;
  readonly commandId: string;
  readonly causationId: string | null;
  readonly policy: number;
  readonly payload: unknown;
}

/** The field that an event's box is bound to. */
export const eventField = (seq: number): string => `event/${seq}`;

export const contentOf = ({
  type,
  version,
  effectiveAt,
  actor,
  commandId,
  causationId,
  policy,
  payload,
}: Recorded): EventContent => ({
  type,
  version,
  effectiveAt,
  actor,
  commandId,
  causationId,
  policy,
  payload,
});

/** An event from its clear columns and its opened box, upcast to the newest version. Throws EventUnknown. */
export function eventFrom<S, E extends EventOf>(
  decider: Decider<S, E>,
  clear: { readonly stream: string; readonly seq: number; readonly recordedAt: number },
  opened: unknown,
): Recorded<E> {
  const { type, version, effectiveAt, actor, commandId, causationId, policy, payload } =
    opened as EventContent;
  const definition = definitionOf(decider, type);
  return {
    stream: clear.stream,
    seq: clear.seq,
    type,
    version: definition.version,
    effectiveAt,
    recordedAt: clear.recordedAt,
    actor,
    commandId,
    causationId,
    policy,
    payload: upcast(definition, type, version, payload),
  } as Recorded<E>;
}
