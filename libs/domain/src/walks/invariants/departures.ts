import type { CaseState } from '../../case/case-state.js';
import type { Communication, Entry } from '../../case/case-outgoing.js';
import type { RecordedCaseEvent } from '../../case/recorded-case-event.js';
import type { ConsentScope } from '../../vocabulary/consent.js';
import type { Step } from '../execute.js';

/** Something that leaves for good. */
export interface Departing {
  readonly state: CaseState;
  readonly shown: readonly string[];
  readonly scopes: readonly ConsentScope[];
  readonly held: boolean;
}

/** What leaves for good in a step: letters (also sent again), entries into the note verbale, entries published. */
export function departures({ news }: Step): readonly Departing[] {
  return news.flatMap(({ event: recorded, before: state }) => {
    const event = recorded as RecordedCaseEvent;
    switch (event.type) {
      case 'CommunicationSent':
        return leaving(state, state.communications[event.payload.communicationId]);
      case 'DispatchResolved':
        return event.payload.resolution === 'SEND_AGAIN'
          ? leaving(state, state.communications[event.payload.communicationId])
          : [];
      case 'NoteEntered':
        return leavingEntry(state, state.entries[event.payload.entryId], TRANSMIT);
      case 'EntryPublished':
        return leavingEntry(state, state.entries[event.payload.entryId], PUBLISH);
      default:
        return [];
    }
  });
}

const leaving = (state: CaseState, letter: Communication | undefined): readonly Departing[] =>
  letter
    ? [
        {
          state,
          shown: shownIn(letter, [letter.text]),
          scopes: letter.type === 'PRESS_RELEASE' ? ['PRESS'] : TRANSMIT,
          held: letter.held,
        },
      ]
    : [];

const leavingEntry = (
  state: CaseState,
  entry: Entry | undefined,
  scopes: readonly ConsentScope[],
): readonly Departing[] =>
  entry
    ? [{ state, shown: shownIn(entry, [entry.mainText, entry.annexText]), scopes, held: entry.held }]
    : [];

const shownIn = (
  { named, mentioned }: Pick<Communication, 'named' | 'mentioned'>,
  texts: readonly Communication['text'][],
): readonly string[] => [
  ...new Set([...named, ...mentioned, ...texts.flatMap((text) => text?.mentions ?? [])]),
];

const TRANSMIT = ['TRANSMIT_ANON', 'TRANSMIT_NAMED'] as const;
const PUBLISH = ['PUBLISH_ANON', 'PUBLISH_NAMED'] as const;
