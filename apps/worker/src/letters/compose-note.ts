import { dayOf, writtenOut } from '@vigil/domain/calendar/day';
import type { SentNote } from '@vigil/domain/report-cycle/cycle-state';
import type { OfficialLetter } from '@vigil/notify/letter-mail';
import { LetterIncomplete } from './compose-letter.js';
import { composeTexts, type ComposingParts } from './compose-texts.js';

/**
 * What goes out of a note verbale that departed: the texts of all its entries as they stood then, each with its persons as
 * decided, its number, and the day on which a reply is due (D12).
 *
 * @throws LetterIncomplete if it must not leave; what the vault says when it is away or damaged
 */
export async function composeNote(
  parts: ComposingParts,
  { number, dueAt, entries }: SentNote,
): Promise<Pick<OfficialLetter, 'number' | 'text' | 'replyDueOn'>> {
  if (typeof number !== 'string') throw new LetterIncomplete();
  const texts = await composeTexts(parts, number, entries);
  const paragraphs = entries.map((entry, n) => `${entry.number}\n${texts[n] ?? ''}`);
  // A term ends at 24:00 of its last day.
  return { number, text: [COVER, ...paragraphs].join('\n\n'), replyDueOn: writtenOut(dayOf(dueAt - 1)) };
}

const COVER =
  'The following entries are considered for the report of the Secretary-General on cooperation with the United Nations. Any observations will be reflected in it.';
