import type { Mechanism } from '../vocabulary/mechanism.js';
import type { CallForInput } from './office-state.js';

/** Who answered a call, who returned nil, and who is still silent; an entity that said more than nil has answered. */
export function answersTo({ entities, inputs }: Pick<CallForInput, 'entities' | 'inputs'>): {
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
