import { composedText } from '../case/given.js';
import type { Actor, Command, Recorded } from '../decider.js';
import type { OfficeCommandType } from './catalogue.js';
import { OFFICE_DECIDER } from './office-decider.js';
import type { OfficeEvent } from './office-events.js';
import type { OfficeState } from './office-state.js';

/** A Monday morning in Geneva. */
const at = Date.parse('2026-01-12T09:00:00+01:00');

/** A text as the edge hands it over. */
export const reason = composedText();

/** The office after one command, or the codes that refused it (with their fields). */
export function when(
  state: OfficeState,
  type: OfficeCommandType,
  payload: object,
  by: string | Actor,
): OfficeState | string[] {
  const actor: Actor = typeof by === 'string' ? { origin: 'person', id: by } : by;
  const command: Command = { type, payload, actor, commandId: 'Command000000000001', causationId: null };
  const moment = { recordedAt: at, effectiveAt: at, office: state, elsewhere: [] };
  const decision = OFFICE_DECIDER.decide(state, command, moment);
  if (!decision.accepted)
    return decision.rejections.map(({ code, field }) => (field ? `${code} ${field}` : code));
  return decision.events.reduce<OfficeState>((so, event) => {
    return OFFICE_DECIDER.evolve(so, {
      ...event,
      stream: 'office',
      seq: so.version + 1,
      version: 1,
      effectiveAt: at,
      recordedAt: at,
      actor: decision.actor,
      commandId: command.commandId,
      causationId: null,
      policy: so.version,
    } as Recorded<OfficeEvent>);
  }, state);
}
