import { composedText } from '../case/given.js';
import { TEST_OFFICE } from '../case/test-office.js';
import type { Actor, Command, ConsentElsewhere, Recorded } from '../decider.js';
import type { EffectDraft } from '../stream/effect-draft.js';
import type { OfficeState } from '../office/office-state.js';
import type { CycleCommandType } from './cycle-catalogue.js';
import { CYCLE_DECIDER } from './cycle-decider.js';
import type { CycleEvent } from './cycle-events.js';
import type { CycleState } from './cycle-state.js';
import type { ReportEntry } from './entry-row.js';
import { initialCycle } from './initial-cycle.js';

/** Who of the test office works on its reports. */
export const EDITOR = 'u-editor';
export const SUPERVISOR = 'u-supervisor';
export const ASG = 'u-asg';

/** What the specs of a cycle have around a command. */
export interface Around {
  readonly by?: string | Actor;
  /** ISO; by default a morning of February 2026. */
  readonly at?: string;
  readonly entries?: readonly ReportEntry[];
  readonly elsewhere?: readonly ConsentElsewhere[];
  readonly office?: OfficeState;
}

/** The 2026 cycle of the specs, and what its last command asked to be done. */
export interface Year {
  readonly state: CycleState;
  readonly effects: readonly EffectDraft[];
}
export const NOTHING_YET: Year = { state: initialCycle('report-cycle/2026'), effects: [] };

/** The cycle after one command, or the codes that refused it with their field or entries: `DRIFT 2026/I/XEX/1`. */
export function trying(
  year: Year,
  type: CycleCommandType,
  payload: object,
  around: Around = {},
): Year | string[] {
  const { by = EDITOR, at = '2026-02-02T09:00:00+01:00', office = TEST_OFFICE } = around;
  const instant = Date.parse(at);
  const actor: Actor = typeof by === 'string' ? { origin: 'person', id: by } : by;
  const moment = {
    recordedAt: instant,
    effectiveAt: instant,
    office,
    elsewhere: around.elsewhere ?? [],
    report: { entries: around.entries ?? [], position: 7 },
  };
  const settled = CYCLE_DECIDER.settle(year.state, moment);
  const before = recordedAll(year.state, settled, { origin: 'clockwork' }, moment, 'tick').state;
  const command: Command = { type, payload, actor, commandId: 'Command000000000001', causationId: null };
  const decision = CYCLE_DECIDER.decide(before, command, moment);
  if (!decision.accepted)
    return decision.rejections.map(({ code, field, entries }) =>
      [code, field, ...(entries ?? [])].filter(Boolean).join(' '),
    );
  return recordedAll(before, decision.events as never, decision.actor, moment, command.commandId);
}

/** As `trying`, of a command that must be recorded. */
export function after(year: Year, type: CycleCommandType, payload: object, around: Around = {}): Year {
  const done = trying(year, type, payload, around);
  if (Array.isArray(done)) throw new Error(`${type} was refused: ${done.join(', ')}`);
  return done;
}

/** An entry of the year as a departure reads it: FINAL, cleared, naming one person, unless said otherwise. */
export const entry = (n: number, changes: Partial<ReportEntry> = {}): ReportEntry => ({
  stream: `case/RC-${n}`,
  entryId: `entry_${n}`,
  version: 10 + n,
  digest: `digest-${n}`,
  year: 2026,
  number: `2026/I/${changes.state ?? 'XEX'}/${n}`,
  annex: 'I',
  opensWith: [],
  status: 'FINAL',
  excluded: null,
  state: 'XEX',
  touches: [changes.state ?? 'XEX'],
  unit: 'geneva',
  held: false,
  heldBecause: [],
  onHold: false,
  cleared: true,
  riskAllows: true,
  admittedLate: false,
  lateDiscovered: false,
  persons: [{ personId: `person-${n}`, as: 'NAME' }],
  needsRisk: true,
  riskUntil: Date.parse('2027-01-01T00:00:00Z'),
  note: { number: 'NV/REP/2026/XEX/1', sentOn: '2026-06-01', dueAt: 0 },
  reply: null,
  mainText: composedText([`person-${n}`]),
  annexText: composedText([`person-${n}`]),
  naming: [{ personId: `person-${n}`, as: 'NAME' }],
  ...changes,
});

/** What a round over the entries came to, as the clockwork records it. */
export const roundEnded = (
  year: Year,
  task: string,
  entries: readonly ReportEntry[],
  {
    state = null,
    by = EDITOR,
    refused = [],
    at = '2026-06-01T09:00:00+02:00',
  }: {
    readonly state?: string | null;
    readonly by?: string;
    readonly refused?: readonly object[];
    readonly at?: string;
  } = {},
): Year =>
  after(year, 'RecordFanOut', { task, state, by, refused }, { by: { origin: 'clockwork' }, entries, at });

export const opened = after(NOTHING_YET, 'OpenCycle', { year: 2026, takingOver: false });
export const intakeClosed = after(opened, 'CloseIntake', {}, { at: '2026-05-04T09:00:00+02:00' });

/** Notes to XEX (two entries) and XFI (one), prepared by the editor on 1 June. */
export const IN_NOTES = [
  entry(1, { status: 'IN_NV', note: null }),
  entry(2, { status: 'IN_NV', note: null }),
  entry(3, { status: 'IN_NV', note: null, state: 'XFI' }),
];
export const prepared = roundEnded(
  after(intakeClosed, 'PrepareNotes', {}, { at: '2026-06-01T08:00:00+02:00' }),
  'ENTER_NOTES',
  IN_NOTES,
);
const sending = (year: Year, state: string): Year =>
  roundEnded(
    after(
      year,
      'SendNote',
      { state },
      { by: SUPERVISOR, entries: IN_NOTES, at: '2026-06-01T10:00:00+02:00' },
    ),
    'LINK_NOTE',
    IN_NOTES,
    { state, at: '2026-06-01T10:01:00+02:00' },
  );
export const notesOut = sending(sending(prepared, 'XEX'), 'XFI');
export const submitted = after(
  notesOut,
  'SubmitMain',
  { on: '2026-07-06' },
  { at: '2026-07-06T09:00:00+02:00' },
);

/** Three final entries, frozen by the supervisor. */
export const FINAL = [entry(2), entry(1), entry(3, { state: 'XFI' })];
export const frozenYear = after(
  submitted,
  'Freeze',
  {},
  { by: SUPERVISOR, entries: FINAL, at: '2026-08-17T09:00:00+02:00' },
);
export const HASH = 'a'.repeat(64);
/** The hash is filled by the ledger; here it is what the specs sign. */
export const hashed: Year = {
  ...frozenYear,
  state: {
    ...frozenYear.state,
    manifest: frozenYear.state.manifest && { ...frozenYear.state.manifest, hash: HASH },
  },
};
export const SIGNING = { entries: FINAL, at: '2026-08-20T09:00:00+02:00' } as const;
export const signedOnce = after(hashed, 'Sign', { hash: HASH }, SIGNING);
export const signedTwice = after(signedOnce, 'Sign', { hash: HASH }, { ...SIGNING, by: ASG });
export const LOCKED: readonly ReportEntry[] = FINAL.map((one) => ({ ...one, status: 'LOCKED' }));
export const lockedYear = roundEnded(signedTwice, 'LOCK', LOCKED, { at: '2026-08-20T09:05:00+02:00' });
export const PUBLISHING = { symbol: 'A/HRC/63/61', issuedOn: '2026-09-08' };
export const ON_PUBLICATION = { entries: LOCKED, at: '2026-09-08T09:00:00+02:00' } as const;
export const publishedYear = after(lockedYear, 'Publish', PUBLISHING, ON_PUBLICATION);

function recordedAll(
  from: CycleState,
  drafts: readonly { readonly type: string; readonly payload: unknown; readonly effectiveAt?: number }[],
  actor: Recorded['actor'],
  moment: {
    readonly recordedAt: number;
    readonly effectiveAt: number;
    readonly office: OfficeState;
    readonly elsewhere: readonly ConsentElsewhere[];
  },
  commandId: string,
): Year {
  let state = from;
  const effects: EffectDraft[] = [];
  for (const { type, payload, effectiveAt = moment.effectiveAt } of drafts) {
    const event = {
      stream: from.id,
      seq: state.version + 1,
      type,
      version: 1,
      effectiveAt,
      recordedAt: moment.recordedAt,
      actor,
      commandId,
      causationId: null,
      policy: moment.office.version,
      payload: numbered(payload),
    } as Recorded<CycleEvent>;
    state = CYCLE_DECIDER.evolve(state, event);
    effects.push(...CYCLE_DECIDER.effects(state, event, moment));
  }
  return { state, effects };
}

/** The payload with its number holes filled, as the ledger does. */
function numbered(payload: unknown): unknown {
  const { number } = payload as { readonly number?: { readonly $number?: string } };
  return number?.$number === undefined ? payload : { ...(payload as object), number: `${number.$number}/1` };
}
