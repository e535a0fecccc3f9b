import { writtenOut } from '@vigil/domain/calendar/day';
import { CASE_DECIDER } from '@vigil/domain/case/case-decider';
import type { Entry } from '@vigil/domain/case/case-outgoing';
import type { CycleState, ManifestEntry } from '@vigil/domain/report-cycle/cycle-state';
import { STATE } from '@vigil/domain/vocabulary/state';
import { load } from '@vigil/ledger/load';
import { LetterIncomplete } from './compose-letter.js';
import { composeTexts, wordsOfText, type ComposingParts } from './compose-texts.js';

/**
 * The case-related parts of a published report (DOMAIN 2.3, 2.4): the short texts State by State, then Annex I and II with their
 * paragraphs numbered. Each person appears as the entry's recorded decisions say; an Annex II paragraph opens with the years of
 * earlier reports; the summary of a State's reply to the note verbale comes last. What was redacted after the lock is not in it.
 *
 * @throws LetterIncomplete if it must not leave as it was signed; what the vault says when it is away or damaged
 */
export async function composeReport(
  parts: ComposingParts,
  { manifest, published }: CycleState,
): Promise<{ readonly symbol: string; readonly text: string }> {
  if (manifest === null || published === null) throw new LetterIncomplete();
  const { symbol } = published;
  const listed: Listed[] = [];
  for (const entry of manifest.entries) listed.push({ listed: entry, entry: await entryOf(parts, entry) });
  const both = listed.flatMap(({ listed: { stream, entryId }, entry: { naming, mainText, annexText } }) => [
    { stream, entryId, naming, text: mainText },
    { stream, entryId, naming, text: annexText },
  ]);
  const texts = await composeTexts(parts, symbol, both);
  const paragraphs: Paragraph[] = [];
  for (const [n, one] of listed.entries())
    paragraphs.push({
      ...one,
      main: texts[2 * n] ?? '',
      annex: `${opening(one.entry)}${texts[2 * n + 1] ?? ''}${await replied(parts, one.entry)}`,
    });
  return { symbol, text: written(symbol, paragraphs) };
}

interface Listed {
  readonly listed: ManifestEntry;
  readonly entry: Entry;
}
interface Paragraph extends Listed {
  readonly main: string;
  readonly annex: string;
}

async function entryOf({ ledger }: ComposingParts, { stream, entryId }: ManifestEntry): Promise<Entry> {
  const entry = (await load(ledger, CASE_DECIDER, stream))?.state.entries[entryId];
  if (!entry) throw new LetterIncomplete();
  return entry;
}

const opening = ({ annex, opensWith }: Entry): string =>
  annex === 'II' && opensWith.length > 0 ? `${opensWith.join(', ')}. ` : '';

async function replied(parts: ComposingParts, { noteReply }: Entry): Promise<string> {
  if (noteReply?.summary == null || noteReply.afterLock) return '';
  const words = await wordsOfText(parts, noteReply.summary);
  return ` On ${writtenOut(noteReply.receivedOn)}, the Government responded to the note verbale sent in connection with the present report. ${words}`;
}

function written(symbol: string, paragraphs: readonly Paragraph[]): string {
  const parts = [
    symbol,
    ...section(
      'Summary of cases',
      byState(paragraphs, ({ main }) => main),
    ),
  ];
  for (const annex of ['I', 'II'] as const) {
    const own = paragraphs.filter(({ listed }) => listed.annex === annex);
    if (own.length === 0) continue;
    parts.push(
      ...section(
        `Annex ${annex}`,
        byState(own, ({ listed, annex: text }) => `${listed.paragraph}. ${text}`),
      ),
    );
  }
  return parts.join('\n\n');
}

const section = (title: string, lines: readonly string[]): readonly string[] => [title, ...lines];

/** The lines of paragraphs in their order, each State's name before its first. Annex I comes before II, so States are joined here. */
function byState(
  paragraphs: readonly Paragraph[],
  line: (paragraph: Paragraph) => string,
): readonly string[] {
  const states = [...new Set(paragraphs.map(({ listed }) => listed.state))];
  return [...states]
    .sort(comparing)
    .flatMap((state) => [
      nameOf(state),
      ...paragraphs.filter(({ listed }) => listed.state === state).map(line),
    ]);
}

const NAMES: ReadonlyMap<string, string> = new Map(STATE.codes.map((code) => [code, STATE.labels[code].en]));
const nameOf = (state: string | null): string => NAMES.get(state ?? '') ?? 'Other respondents';
const ORDER = new Intl.Collator('en');
const comparing = (a: string | null, b: string | null): number =>
  a === null || b === null ? Number(a === null) - Number(b === null) : ORDER.compare(nameOf(a), nameOf(b));
