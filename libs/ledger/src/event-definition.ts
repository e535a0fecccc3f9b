import type { Decider, EventDefinition, EventOf } from '@vigil/domain/decider';

/** An event of a type or version that this program does not know: a fault, never skipped. */
export class EventUnknown extends Error {
  override readonly name = 'EventUnknown';
  constructor(type: string, version?: number) {
    super(
      version === undefined
        ? `There is no event type "${type}" in this program.`
        : `This program does not know version ${version} of "${type}": is it older than the ledger, or is an upcast missing?`,
    );
  }
}

/** The definition of an event's type. Throws EventUnknown. */
export function definitionOf<S, E extends EventOf>(decider: Decider<S, E>, type: string): EventDefinition {
  const definitions: Readonly<Record<string, EventDefinition>> = decider.events;
  const definition = Object.hasOwn(definitions, type) ? definitions[type] : undefined;
  if (!definition) throw new EventUnknown(type);
  return definition;
}

/** A recorded payload in its newest version. Throws EventUnknown for a newer one, and for an older one without an upcast. */
export function upcast(
  definition: EventDefinition,
  type: string,
  version: number,
  payload: unknown,
): unknown {
  if (version === definition.version) return payload;
  if (version > definition.version || !definition.upcast) throw new EventUnknown(type, version);
  return definition.upcast(payload, version);
}
