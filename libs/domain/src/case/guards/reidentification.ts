import type { TextRef } from '../../classification.js';
import { currentRisk } from '../current-risk.js';
import type { Guard } from '../define-command.js';
import { entryOf } from '../entries.js';
import { showsAnonymously } from '../naming.js';
import type { Clue } from '../../vocabulary/clue.js';
import { cluesIn, weighsAll } from '../reidentification.js';
import type { AboutEntry } from './entry.js';

interface Clearing extends AboutEntry {
  readonly checklist?: { readonly considered: readonly Clue[] } | undefined;
}

/** An anonymous entry gives no place together with an exact date: the text is generalised first (DOMAIN 9.15). */
export const anonymousTextIsGeneral: Guard<AboutEntry> = ({ state, payload }) => {
  const texts = anonymousTexts(state, payload.entryId);
  return texts && cluesIn(texts).includes('PLACE_WITH_DATE') ? 'REIDENTIFIABLE' : undefined;
};

/** Every other clue was weighed by whoever signs; the check is due for any anonymous person, with or without clues. */
export const cluesAreConsidered: Guard<Clearing> = ({ state, payload }) => {
  const texts = anonymousTexts(state, payload.entryId);
  return texts && !weighsAll(payload.checklist, texts)
    ? { code: 'CLUES_NOT_CONSIDERED', field: 'checklist' }
    : undefined;
};

/** At HIGH two persons sign the checklist: whoever last wrote the text, and whoever clears it (DOMAIN 3.5). */
export const twoSignAtHighRisk: Guard<Clearing> = ({ state, payload, actor, moment }) => {
  if (!anonymousTexts(state, payload.entryId) || currentRisk(state, moment)?.level !== 'HIGH')
    return undefined;
  const first = entryOf(state, payload.entryId)?.checkedBy ?? null;
  return first !== null && actor.origin === 'person' && first !== actor.id
    ? undefined
    : 'CHECKLIST_NEEDS_TWO';
};

function anonymousTexts(
  state: Parameters<typeof entryOf>[0],
  entryId: string,
): readonly TextRef[] | undefined {
  const entry = entryOf(state, entryId);
  if (!entry || !showsAnonymously(entry.naming)) return undefined;
  return [entry.mainText, entry.annexText].filter((text) => text !== null);
}
