import type { Decider, Recorded, StreamSummary } from '../decider.js';
import { folded, visits } from '../stream/fold.js';
import { decideOffice } from './decide-office.js';
import { initialOffice } from './initial-office.js';
import { officeEffects } from './office-effects.js';
import { OFFICE_EVENTS, type OfficeEvent } from './office-events.js';
import type { OfficeState } from './office-state.js';
import { officeWakeAt, settleOffice } from './settle-office.js';

/** The name of the office's stream. */
export const OFFICE_STREAM = 'office';

/** The office as pure functions. It has a clock for what it set itself a day for; no list shows it. */
export const OFFICE_DECIDER: Decider<OfficeState, OfficeEvent> = {
  kind: 'office',
  initialState: initialOffice,
  decide: decideOffice,
  settle: settleOffice,
  evolve: evolveOffice,
  effects: officeEffects,
  summary: officeSummary,
  rows: () => null,
  events: OFFICE_EVENTS,
};

/** Folds one recorded event into the office. Its workflow is needed from the first term or order on. */
export function evolveOffice(state: OfficeState, event: Recorded<OfficeEvent>): OfficeState {
  const changed = folded(state, event, OFFICE_EVENTS[event.type]);
  return changed.terms.length === 0 && event.type !== 'PeriodChanged'
    ? changed
    : { ...changed, stages: visits(changed.stages, 'AT_WORK', event.effectiveAt) };
}

/** What stands in clear beside the sealed state. The office never ends; its workflow does whenever nothing is to fall due. */
export function officeSummary(state: OfficeState): StreamSummary {
  const wakeAt = officeWakeAt(state);
  return {
    stage: state.stages.at(-1)?.stage ?? null,
    stages: state.stages,
    alongside: [],
    hold: false,
    final: false,
    ended: wakeAt === null,
    wakeAt,
    terms: state.terms,
    persons: [],
  };
}
