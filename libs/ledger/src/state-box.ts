import type { Decider, EventOf } from '@vigil/domain/decider';
import { StreamErased, type FactSealer } from '@vigil/vault/facts';

/** The field that the box of a stream's state is bound to: an older state put back does not open. */
export const stateField = (version: number): string => `state/${version}`;

/** The state in a stream's row, or the initial one of a stream without events. Throws StreamErased. */
export async function stateOf<S, E extends EventOf>(
  sealer: FactSealer,
  decider: Decider<S, E>,
  stream: string,
  row: { readonly version: number; readonly keyId: string | null; readonly box: Buffer | null },
): Promise<S> {
  const { version, keyId, box } = row;
  if (keyId === null || box === null) return decider.initialState(stream);
  const state = await sealer.open({ stream, field: stateField(version), keyId, box });
  if (state === 'ERASED') throw new StreamErased(stream);
  // What a newer program keeps besides begins as it does in a stream without events.
  return { ...decider.initialState(stream), ...(state as S) };
}
