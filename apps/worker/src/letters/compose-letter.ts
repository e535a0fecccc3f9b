import { dayOf, writtenOut } from '@vigil/domain/calendar/day';
import type { CaseState } from '@vigil/domain/case/case-state';
import type { Communication } from '@vigil/domain/case/case-outgoing';
import { POST } from '@vigil/domain/vocabulary/post';
import { renderingsOf } from '@vigil/domain/case/letter-renderings';
import { renderDecided } from '@vigil/domain/text/render-decided';
import { aliasesOf } from '@vigil/domain/text/render-for';
import type { OfficialLetter } from '@vigil/notify/letter-mail';
import type { VaultOpener } from '@vigil/vault/opener';

/** The letter has a part that was erased, or was never there: it cannot leave as it was decided. Says nothing of the letter. */
export class LetterIncomplete extends Error {
  override readonly name = 'LetterIncomplete';
  constructor() {
    super('A letter cannot leave as it was decided: a part of it was erased or is missing.');
  }
}

/**
 * What goes out of a letter that departed: its text with each person as decided and recorded at departure, its number, and the
 * day on which a reply is due. A letter was cleared as a whole: if a sentence had to be dropped, it does not leave.
 *
 * @throws LetterIncomplete if it must not leave, however often it is tried; what the vault says when it is away or damaged
 */
export async function composeLetter(
  opener: Pick<VaultOpener, 'openIdentities' | 'openComposed'>,
  state: CaseState,
  letter: Communication,
): Promise<Pick<OfficialLetter, 'number' | 'text' | 'replyDueOn'>> {
  const { text, number, replyDueAt } = letter;
  if (text === null || typeof number !== 'string') throw new LetterIncomplete();
  const words = (await opener.openComposed([text])).get(text.boxId);
  if (words === undefined || words === 'ERASED') throw new LetterIncomplete();
  return {
    number,
    text: signed(await rendered(opener, state, letter, { words, boxId: text.boxId }), letter),
    // A term ends at 24:00 of its last day.
    replyDueOn: replyDueAt === null ? null : writtenOut(dayOf(replyDueAt - 1)),
  };
}

/** The text above the name and post of whoever held it when the letter departed. */
const signed = (text: string, { signedBy }: Communication): string =>
  signedBy ? `${text}\n\n${signedBy.name}\n${POST.labels[signedBy.post].en}` : text;

async function rendered(
  opener: Pick<VaultOpener, 'openIdentities'>,
  state: CaseState,
  letter: Communication,
  { words, boxId }: { readonly words: string; readonly boxId: string },
): Promise<string> {
  const decisions = renderingsOf(letter);
  const named = decisions
    .filter(({ as }) => as === 'NAME')
    .map(({ personId }) => ({ personId, identity: state.persons[personId]?.identity ?? incomplete() }));
  const identities = await opener.openIdentities(named);
  const text = renderDecided({
    words,
    aliases: aliasesOf({ state, boxId }),
    decisions,
    document: letter.id,
    isOrganisation: (personId) => state.persons[personId]?.organisation ?? false,
    nameOf(personId) {
      const identity = identities.get(personId);
      return identity === 'ERASED' ? undefined : identity?.name;
    },
  });
  return text.rendered && text.dropped === 0 ? text.text : incomplete();
}

function incomplete(): never {
  throw new LetterIncomplete();
}
