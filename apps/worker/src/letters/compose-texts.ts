import { CASE_DECIDER } from '@vigil/domain/case/case-decider';
import type { NamingDecision } from '@vigil/domain/case/case-outgoing';
import type { CaseState } from '@vigil/domain/case/case-state';
import type { TextRef } from '@vigil/domain/classification';
import { renderDocument, type TextOfDocument } from '@vigil/domain/text/render-document';
import { aliasesOf } from '@vigil/domain/text/render-for';
import type { LedgerParts } from '@vigil/ledger/ledger-parts';
import { load } from '@vigil/ledger/load';
import type { VaultOpener } from '@vigil/vault/opener';
import { LetterIncomplete } from './compose-letter.js';

export interface ComposingParts {
  readonly ledger: LedgerParts;
  readonly opener: Pick<VaultOpener, 'openIdentities' | 'openComposed'>;
}

/** One text of a document: of which entry of which case, and who appears in it how, as it was decided. */
export interface EntryText {
  readonly stream: string;
  readonly entryId: string;
  readonly text: TextRef | null;
  readonly naming: readonly NamingDecision[];
}

/**
 * The texts of one document that leaves, each with its persons as decided (`renderDocument`). Texts were cleared as a whole: one of
 * which a sentence had to be dropped keeps the document in the house.
 *
 * @param document an id of this document alone, such as its number
 * @throws LetterIncomplete if it must not leave, however often it is tried; what the vault says when it is away or damaged
 */
export async function composeTexts(
  parts: ComposingParts,
  document: string,
  texts: readonly EntryText[],
): Promise<readonly string[]> {
  const opened: TextOfDocument[] = [];
  for (const text of texts) opened.push(await openedText(parts, text));
  return renderDocument(document, opened).map((shown) =>
    shown.rendered && shown.dropped === 0 ? shown.text : incomplete(),
  );
}

/** A text that mentions nobody, such as the summary of a State's reply, as it stands. Throws as `composeTexts`. */
export async function wordsOfText(
  { opener }: Pick<ComposingParts, 'opener'>,
  text: TextRef,
): Promise<string> {
  if (text.mentions.length > 0) return incomplete();
  const words = (await opener.openComposed([text])).get(text.boxId);
  return words === undefined || words === 'ERASED' ? incomplete() : words;
}

async function openedText(
  { ledger, opener }: ComposingParts,
  { stream, entryId, text, naming }: EntryText,
): Promise<TextOfDocument> {
  const state = (await load(ledger, CASE_DECIDER, stream))?.state;
  if (!state || text === null) return incomplete();
  const words = (await opener.openComposed([text])).get(text.boxId);
  if (words === undefined || words === 'ERASED') return incomplete();
  return {
    of: `${stream} ${entryId}`,
    words,
    aliases: aliasesOf({ state, boxId: text.boxId }),
    decisions: naming,
    isOrganisation: (personId) => state.persons[personId]?.organisation ?? false,
    nameOf: await namesIn(opener, state, naming),
  };
}

/** The names of those who are shown by name; no other identity is opened. */
async function namesIn(
  opener: Pick<VaultOpener, 'openIdentities'>,
  { persons }: CaseState,
  naming: readonly NamingDecision[],
): Promise<(personId: string) => string | undefined> {
  const identities = await opener.openIdentities(
    naming
      .filter(({ as }) => as === 'NAME')
      .map(({ personId }) => ({ personId, identity: persons[personId]?.identity ?? incomplete() })),
  );
  return (personId) => {
    const identity = identities.get(personId);
    return identity === 'ERASED' ? undefined : identity?.name;
  };
}

function incomplete(): never {
  throw new LetterIncomplete();
}
