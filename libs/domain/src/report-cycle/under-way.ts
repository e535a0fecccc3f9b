import type { FanOutTask } from '../vocabulary/fan-out.js';
import type { CycleNote, CycleState, RefusedEntry } from './cycle-state.js';

/** The state after a round over the entries has ended, with those that refused. */
export const withoutTask = (
  state: CycleState,
  task: FanOutTask,
  of: string | null,
  refused: readonly RefusedEntry[],
): CycleState => ({
  ...state,
  underWay: state.underWay.filter((one) => one.task !== task || one.state !== of),
  refused: { ...state.refused, [task]: refused },
});

/** The state with one note verbale changed; unchanged if there is no such note. */
export function withNote(
  state: CycleState,
  to: string,
  change: Partial<CycleNote> | ((note: CycleNote) => Partial<CycleNote>),
): CycleState {
  const note = noteTo(state, to);
  if (!note) return state;
  const changes = typeof change === 'function' ? change(note) : change;
  return { ...state, notes: { ...state.notes, [to]: { ...note, ...changes } } };
}

/** The note verbale to a State, if there is one. */
export const noteTo = ({ notes }: CycleState, state: string | undefined): CycleNote | undefined =>
  state !== undefined && Object.hasOwn(notes, state) ? notes[state] : undefined;
