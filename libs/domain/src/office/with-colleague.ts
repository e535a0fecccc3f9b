import type { Colleague, OfficeState } from './office-state.js';

/** The office with one colleague changed; unchanged if there is no such colleague. */
export function withColleague(state: OfficeState, id: string, change: Partial<Colleague>): OfficeState {
  const colleague = state.colleagues[id];
  return colleague
    ? { ...state, colleagues: { ...state.colleagues, [id]: { ...colleague, ...change } } }
    : state;
}
