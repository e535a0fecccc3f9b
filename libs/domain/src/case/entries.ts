import type { TermKey } from '../stream/term.js';
import type { CaseState } from './case-state.js';
import type { Entry } from './case-outgoing.js';
import { awaitedNotes, openLetters } from './letters.js';

/** The entry of that id, if the case has it. */
export const entryOf = (state: CaseState, id: string | undefined): Entry | undefined =>
  id !== undefined && Object.hasOwn(state.entries, id) ? state.entries[id] : undefined;

/** The state with one entry changed; unchanged if there is no such entry. */
export function withEntry(
  state: CaseState,
  entryId: string,
  change: Partial<Entry> | ((entry: Entry) => Partial<Entry>),
): CaseState {
  const entry = entryOf(state, entryId);
  if (!entry) return state;
  const changes = typeof change === 'function' ? change(entry) : change;
  return { ...state, entries: { ...state.entries, [entryId]: { ...entry, ...changes } } };
}

/** The running term of the note verbale with this entry, as the event that ends it lists it. */
export const noteTermsOf = ({ terms }: CaseState, entryId: string): TermKey[] =>
  terms
    .filter(({ kind, subject }) => kind === 'noteReply' && subject === entryId)
    .map(({ kind, subject }) => ({ kind, subject }));

/** Whether the case was communicated by this entry's note verbale alone, so that the end of that takes it to follow-up. */
export const endsNote = (state: CaseState, entryId: string): boolean =>
  state.status === 'COMMUNICATED' &&
  entryOf(state, entryId)?.note != null &&
  openLetters(state).length === 0 &&
  awaitedNotes(state, entryId).length === 0;

/** The persons whom naming decisions show at all, split as a text names them or only mentions them. */
export const shownBy = (naming: Entry['naming']) => ({
  named: naming.filter((one) => one.as === 'NAME').map(({ personId }) => personId),
  mentioned: naming.filter((one) => one.as !== 'NAME' && one.as !== 'OMIT').map(({ personId }) => personId),
});

/** Whether a report had the case: earlier entries of its own, years recorded when it was moved in, or merged into it. */
export const yearsPublished = (state: CaseState): readonly number[] =>
  [...new Set(state.publishedYears)].sort((a, b) => a - b);
