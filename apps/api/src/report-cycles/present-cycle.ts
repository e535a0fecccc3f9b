import { mayUnlockNoteReply } from '@vigil/domain/access/may-unlock-note-reply';
import { TERM_RULES } from '@vigil/domain/case/terms/term-rules';
import type { Moment } from '@vigil/domain/decider';
import type { Colleague } from '@vigil/domain/office/office-state';
import type { CycleNote, CycleState, Manifest } from '@vigil/domain/report-cycle/cycle-state';
import { driftOf } from '@vigil/domain/report-cycle/drift';
import type { ReportEntry } from '@vigil/domain/report-cycle/entry-row';
import { keyOf } from '@vigil/domain/report-cycle/manifest';
import { plannedDates } from '@vigil/domain/report-cycle/planned-dates';
import { FAN_OUT } from '@vigil/domain/vocabulary/fan-out';
import type { Answered } from '../docs/answers.js';
import type { cycleAnswer } from './cycle-answers.js';

export type CycleView = Answered<typeof cycleAnswer>;

interface Seeing {
  readonly moment: Moment;
  readonly reader: Colleague;
}

/**
 * A report's cycle as it is answered: phase, dates, notes, manifest, signatures, counts, what waits. Of entries only those that
 * the reader may see, in counts, notes and manifest alike; of a State in conflict nothing.
 */
export function presentCycle(
  state: CycleState,
  seen: readonly ReportEntry[],
  { moment, reader }: Seeing,
): CycleView {
  const { office, effectiveAt: now } = moment;
  const conflicts = office.conflicts[reader.id] ?? [];
  const names = new Names(seen);
  const mayTell = (code: string | null) => code === null || !conflicts.includes(code);
  return {
    year: state.year ?? 0,
    asOf: instant(now),
    etag: state.decidedAt,
    phase: state.phase,
    phases: state.stages.map(({ stage, since, until }) => ({
      phase: stage,
      since: instant(since),
      until: until === null ? null : instant(until),
    })),
    dates: state.dates,
    takingOver: state.takingOver,
    plan: plannedDates(state, moment),
    underWay: state.underWay
      .filter((one) => mayTell(one.state))
      .map(({ task, state: of, since }) => ({ task, state: of, since: instant(since) })),
    refused: Object.fromEntries(
      FAN_OUT.codes.flatMap((task) => {
        const refused = state.refused[task];
        return refused ? [[task, names.refused(refused)]] : [];
      }),
    ),
    notes: Object.values(state.notes)
      .filter((note) => mayTell(note.state))
      .map((note) => ({
        ...presentNote(note, names),
        mayUnlock: mayUnlockNoteReply(note, seen, reader, office, now),
      })),
    main: state.main,
    mainIssuedOn: state.mainIssuedOn,
    manifest: state.manifest && presentManifest(state, state.manifest, seen, names),
    signatures: state.signatures.map(({ by, role, at }) => ({ by, role, at: instant(at) })),
    published: state.published && { symbol: state.published.symbol, issuedOn: state.published.issuedOn },
    dispatch: state.dispatch ?? null,
    presented: state.presented,
    counts: counted(seen),
    waitsFor: state.terms
      .filter(({ kind, subject }) => kind !== 'noteReply' || mayTell(subject))
      .map(({ kind, subject, rule, dueAt, policy }) => ({
        kind,
        subject,
        rule,
        why: TERM_RULES[rule]?.en ?? rule,
        policy,
        dueAt: instant(dueAt),
        overdue: dueAt <= now,
      })),
  };
}

const presentNote = (note: CycleNote, names: Names): Omit<CycleView['notes'][number], 'mayUnlock'> => ({
  state: note.state,
  preparedBy: note.preparedBy,
  entries: names.listed(note.entries),
  sent: note.sent && {
    number: recorded(note.sent.number),
    sentOn: note.sent.sentOn,
    by: note.sent.by,
    dueAt: instant(note.sent.dueAt),
  },
  dispatch: note.dispatch,
  attempts: note.attempts,
  linked: note.linked,
  replies: note.replies.map(({ receivedOn, datedOn, afterLock, summary, text }) => ({
    receivedOn,
    datedOn,
    afterLock,
    summarised: summary !== null,
    textId: text?.boxId ?? null,
  })),
});

function presentManifest(
  state: CycleState,
  manifest: Manifest,
  seen: readonly ReportEntry[],
  names: Names,
): CycleView['manifest'] {
  // What left with a publication is not measured any more: a corrigendum is a document of its own.
  const { changed, added } = state.published ? { changed: [], added: [] } : driftOf(state, seen);
  return {
    hash: recorded(manifest.hash),
    position: manifest.position,
    by: manifest.by,
    at: instant(manifest.at),
    entries: manifest.entries
      .filter((entry) => names.knows(entry))
      .map(({ stream, entryId, number, annex, paragraph, state: code }) => ({
        reference: referenceOf(stream),
        entryId,
        number,
        annex,
        paragraph,
        state: code,
      })),
    left: names.refused(manifest.left),
    drift: { changed: names.listed(changed), added: names.listed(added) },
  };
}

interface Ref {
  readonly stream: string;
  readonly entryId: string;
}

/** Entries by reference and number, of those alone that the reader may see. */
class Names {
  private readonly keys: ReadonlyMap<string, ReportEntry>;

  constructor(seen: readonly ReportEntry[]) {
    this.keys = new Map(seen.map((entry) => [keyOf(entry), entry]));
  }

  readonly knows = (entry: Ref): boolean => this.keys.has(keyOf(entry));

  readonly listed = (entries: readonly Ref[]) => entries.filter(this.knows).map((entry) => this.named(entry));

  readonly refused = (entries: readonly (Ref & { readonly codes: readonly string[] })[]) =>
    entries.filter(this.knows).map((entry) => ({ ...this.named(entry), codes: entry.codes }));

  private named({ stream, entryId }: Ref) {
    const number = this.keys.get(keyOf({ stream, entryId }))?.number ?? null;
    return { reference: referenceOf(stream), entryId, number };
  }
}

const instant = (at: number): string => new Date(at).toISOString();
const referenceOf = (stream: string): string => stream.replace(/^case\//, '');
/** A number or digest as the ledger filled it in. */
const recorded = (value: unknown): string => (typeof value === 'string' ? value : '');

function counted(entries: readonly ReportEntry[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { status, held } of entries) {
    counts[status] = (counts[status] ?? 0) + 1;
    if (held) counts['held'] = (counts['held'] ?? 0) + 1;
  }
  return counts;
}
