import type { CaseState } from './case-state.js';
import type { Communication, Entry } from './case-outgoing.js';

/** The letter of that id, if the case has it. */
export const letterOf = (state: CaseState, id: string | undefined): Communication | undefined =>
  id !== undefined && Object.hasOwn(state.communications, id) ? state.communications[id] : undefined;

/** Whether a letter is out and its reply awaited. A linked letter recorded before verification counts as well. */
export const isOpen = ({ status, replyDueAt }: Communication): boolean =>
  (status === 'SENT' || status === 'ACKNOWLEDGED') && replyDueAt !== null;

/** The letters whose reply is awaited (DOMAIN 6 "no other communication open"), one left out on request. */
export const openLetters = (state: CaseState, except?: string): readonly Communication[] =>
  Object.values(state.communications).filter((letter) => letter.id !== except && isOpen(letter));

/** Whether the end of waiting for this letter takes a communicated case to follow-up. */
export const endsWaiting = (state: CaseState, communicationId: string): boolean =>
  state.status === 'COMMUNICATED' &&
  openLetters(state, communicationId).length === 0 &&
  awaitedNotes(state).length === 0;

/** The entries whose note verbale is out and its reply awaited, one left out on request. The report's end ends the waiting. */
export const awaitedNotes = ({ entries }: CaseState, except?: string): readonly Entry[] =>
  Object.values(entries).filter(
    ({ id, note, noteReply, status }) =>
      id !== except && note !== null && noteReply === null && status !== 'EXCLUDED' && status !== 'PUBLISHED',
  );

/**
 * Where a verified case stands once a letter is out: COMMUNICATED while a reply is awaited, its own or another's; a
 * letter that awaits none (a press release, a visit) leads straight to FOLLOW_UP, unless the report's note verbale is still
 * to be answered: what was communicated by a note stays so until its reply, or the end of its entry (docs/decisions).
 */
export const standsAfterLetter = (state: CaseState, awaitsReply: boolean): 'COMMUNICATED' | 'FOLLOW_UP' =>
  awaitsReply ||
  openLetters(state).length > 0 ||
  (state.status === 'COMMUNICATED' && awaitedNotes(state).length > 0)
    ? 'COMMUNICATED'
    : 'FOLLOW_UP';

/** The state with one letter changed; unchanged if there is no such letter. */
export function withLetter(
  state: CaseState,
  communicationId: string,
  change: Partial<Communication> | ((letter: Communication) => Partial<Communication>),
): CaseState {
  const letter = letterOf(state, communicationId);
  if (!letter) return state;
  const changes = typeof change === 'function' ? change(letter) : change;
  return {
    ...state,
    communications: { ...state.communications, [communicationId]: { ...letter, ...changes } },
  };
}
