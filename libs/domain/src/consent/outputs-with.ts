import { NO_STATE } from '../vocabulary/consent-addressee.js';
import type { CaseState } from '../case/case-state.js';
import type { Communication, Entry } from '../case/case-outgoing.js';
import type { TextRef } from '../classification.js';
import type { ConsentScope } from '../vocabulary/consent.js';

/**
 * The texts of the house that have not left and that a lost consent concerns: own letters in DRAFT or CLEARED, and
 * entries before publication, which name or mention the person. By channel: INTERNAL concerns all; TRANSMIT letters and,
 * since a note verbale takes them to the State, entries; PUBLISH entries and press releases; PRESS press releases;
 * SHARE_UN and CONTACT none. With an addressee, only letters to it (`OTH`: to who is no State).
 */
export function outputsWith(
  state: CaseState,
  personId: string,
  lost: readonly { readonly scope: ConsentScope; readonly addressee: string | null }[],
): { readonly communications: readonly string[]; readonly entries: readonly string[] } {
  const concerns = (channels: readonly ConsentScope[], to?: string | null) =>
    lost.some(
      ({ scope, addressee }) =>
        channels.includes(scope) && (addressee === null || (to !== undefined && addressee === to)),
    );
  return {
    communications: Object.values(state.communications)
      .filter((letter) => isUnsent(letter) && speaksOf(personId, letter, [letter.text]))
      .filter(({ type, addressee }) =>
        concerns(type === 'PRESS_RELEASE' ? PRESS : LETTERS, addressee ?? NO_STATE),
      )
      .map(({ id }) => id),
    entries: Object.values(state.entries)
      .filter((entry) => isUnpublished(entry) && speaksOf(personId, entry, [entry.mainText, entry.annexText]))
      .filter(() => concerns(ENTRIES))
      .map(({ id }) => id),
  };
}

const LETTERS: readonly ConsentScope[] = ['INTERNAL', 'TRANSMIT_ANON', 'TRANSMIT_NAMED'];
const ENTRIES: readonly ConsentScope[] = [...LETTERS, 'PUBLISH_ANON', 'PUBLISH_NAMED'];
const PRESS: readonly ConsentScope[] = ['INTERNAL', 'PUBLISH_ANON', 'PUBLISH_NAMED', 'PRESS'];

const isUnsent = ({ origin, status }: Communication): boolean =>
  origin === 'OWN' && (status === 'DRAFT' || status === 'CLEARED');
const isUnpublished = ({ status }: Entry): boolean => status !== 'PUBLISHED' && status !== 'EXCLUDED';

const speaksOf = (
  personId: string,
  { named, mentioned }: Pick<Communication, 'named' | 'mentioned'>,
  texts: readonly (TextRef | null)[],
): boolean => [...named, ...mentioned, ...texts.flatMap((text) => text?.mentions ?? [])].includes(personId);
