import { CASE_COMMANDS } from '@vigil/domain/case/catalogue';
import type { EffectDraft } from '@vigil/domain/stream/effect-draft';
import { deciderOf } from '@vigil/domain/decider-of';
import type { RefusedEntry } from '@vigil/domain/report-cycle/cycle-state';
import type { ReportEntry } from '@vigil/domain/report-cycle/entry-row';
import { ORDERED, orderFor } from '@vigil/domain/report-cycle/fan-out-orders';
import { finishEffect, type ClaimedEffect } from '@vigil/ledger/effects';
import { execute, type Outcome } from '@vigil/ledger/execute';
import type { LedgerParts } from '@vigil/ledger/ledger-parts';
import { reportEntries, type EntryPosition } from '@vigil/ledger/report-entries';
import { personsWithFacts } from '@vigil/domain/persons-with-facts';
import type { Log } from '../../log.js';
import type { Progressing } from '../beating.js';
import type { Act } from '../perform.js';

interface FanOutParts {
  readonly ledger: LedgerParts;
  readonly log: Log;
}
type FanOut = Extract<EffectDraft, { kind: 'fan-out' }>;

/** How far a round came: told with each heartbeat, so that the next attempt goes on from there. */
interface Progress {
  readonly after: EntryPosition | null;
  readonly refused: readonly RefusedEntry[];
}

/**
 * Asks the entries of a report's year, one after the other, each by one command to its case.
 *
 * Contract:
 * 1. A command's id is derived from the act and the entry: asked again after an interruption, a case answers again.
 * 2. The entries are read a page at a time in a fixed order; each page is told to Temporal, and the next attempt goes on after it.
 * 3. A refusal is a result. All refusals are recorded with the end of the round, which closes the act.
 */
export const fanOutAct =
  (parts: FanOutParts): Act<'fan-out'> =>
  async (effect, draft, progressing) => {
    const refused = await round(parts, effect, draft, progressing);
    await recordEnd(parts, effect, draft, refused);
  };

async function round(
  parts: FanOutParts,
  effect: ClaimedEffect,
  draft: FanOut,
  progressing: Progressing,
): Promise<readonly RefusedEntry[]> {
  const year = Number(effect.stream.slice(effect.stream.lastIndexOf('/') + 1));
  const wanted = draft.entries && new Map(draft.entries.map((entry) => [keyOf(entry), entry.with ?? {}]));
  const begun = progressing.resumed<Progress>();
  const refused: RefusedEntry[] = [...(begun?.refused ?? [])];
  let after = begun?.after ?? null;
  for (;;) {
    const page = await reportEntries(parts.ledger, year, { after: after ?? undefined, limit: PAGE });
    for (const entry of page) {
      if (wanted === null || wanted.has(keyOf(entry))) {
        const codes = await ask(parts, effect, draft, entry, wanted?.get(keyOf(entry)) ?? {});
        if (codes.length > 0) refused.push({ stream: entry.stream, entryId: entry.entryId, codes });
      }
      after = { stream: entry.stream, entryId: entry.entryId };
      progressing.note({ after, refused } satisfies Progress);
    }
    if (page.length < PAGE) return refused;
  }
}

/** The codes with which the entry's case refused; none if it did as asked, or was not asked. */
async function ask(
  { ledger }: FanOutParts,
  { id, stream: source }: ClaimedEffect,
  draft: FanOut,
  entry: ReportEntry,
  more: Readonly<Record<string, unknown>>,
): Promise<readonly string[]> {
  const order = orderFor(draft, entry);
  if (!order.asks) return 'lacks' in order ? [order.lacks] : [];
  const type = ORDERED[draft.task];
  const payload = { ...order.payload, ...more };
  const outcome = await execute(ledger, {
    decider: deciderOf(entry.stream),
    stream: entry.stream,
    departure: CASE_COMMANDS[type].departure,
    persons: personsWithFacts(payload),
    ...dated(draft),
    command: {
      type,
      payload,
      actor: { origin: 'stream', stream: source },
      commandId: ledger.tokens.commandId(source, `${type}/${entry.entryId}`, id),
      causationId: id,
    },
    fingerprint: ledger.tokens.fingerprint(payload),
  });
  return codesOf(outcome);
}

/** Records the end of the round as an event of the cycle, which closes the act. */
async function recordEnd(
  { ledger, log }: FanOutParts,
  { id, stream }: ClaimedEffect,
  draft: FanOut,
  refused: readonly RefusedEntry[],
): Promise<void> {
  const { task } = draft;
  const { state = null, by = '' } = draft.payload;
  const payload = { task, state, by, refused };
  const outcome = await execute(ledger, {
    decider: deciderOf(stream),
    stream,
    departure: true,
    ...dated(draft),
    command: {
      type: 'RecordFanOut',
      payload,
      actor: { origin: 'clockwork' },
      commandId: ledger.tokens.commandId('clockwork', 'RecordFanOut', id),
      causationId: id,
    },
    fingerprint: ledger.tokens.fingerprint(payload),
    closes: { effect: id, as: 'DONE' },
  });
  const codes = codesOf(outcome);
  if (codes.length === 0) return;
  log.warn(`the end of a round over a report's entries was not recorded: ${codes.join(', ')}`);
  await finishEffect(ledger, id, 'REFUSED');
}

/** A round of a report that tells its past takes effect then, everywhere. */
const dated = ({ at }: FanOut) => (at === undefined ? {} : { effectiveAt: at, backdated: true });

const codesOf = (outcome: Outcome): readonly string[] => {
  if (outcome.outcome === 'recorded' || outcome.outcome === 'replayed') return [];
  return outcome.outcome === 'rejected' ? outcome.rejections.map(({ code }) => code) : [outcome.outcome];
};
const keyOf = ({ stream, entryId }: EntryPosition): string => `${stream} ${entryId}`;
const PAGE = 50;
