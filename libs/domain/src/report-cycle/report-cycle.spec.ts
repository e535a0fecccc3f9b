import { composedText } from '../case/given.js';
import { TEST_OFFICE } from '../case/test-office.js';
import {
  after,
  ASG,
  EDITOR,
  entry,
  FINAL,
  frozenYear,
  HASH,
  hashed,
  intakeClosed,
  IN_NOTES,
  LOCKED,
  lockedYear,
  NOTHING_YET,
  notesOut,
  ON_PUBLICATION,
  opened,
  prepared,
  publishedYear,
  PUBLISHING,
  roundEnded,
  signedOnce,
  signedTwice,
  SIGNING,
  submitted,
  SUPERVISOR,
  trying,
  type Year,
} from './given-cycle.js';
import { CYCLE_COMMANDS, type CycleCommandType } from './cycle-catalogue.js';
import { CYCLE_DECIDER, cycleSummary } from './cycle-decider.js';
import { CYCLE_MOVES } from './cycle-moves.js';

const phase = ({ state }: Year) => state.phase;
const due = ({ state }: Year, kind: string, subject?: string) => {
  const term = state.terms.find((one) => one.kind === kind && (subject ?? one.subject) === one.subject);
  return term && new Date(term.dueAt).toISOString();
};

describe('The year of a report', () => {
  it('opens with the dates of its period: D10, D11, D13 to D16', () => {
    expect(phase(opened)).toBe('OPEN');
    expect(due(opened, 'periodCloses')).toBe('2026-04-30T22:00:00.000Z');
    expect(due(opened, 'submissionsDue')).toBe('2026-03-31T22:00:00.000Z');
    expect(due(opened, 'mainText')).toBe('2026-07-06T22:00:00.000Z');
    expect(due(opened, 'mainIssued')).toBe('2026-08-03T22:00:00.000Z');
    expect(due(opened, 'annexLock')).toBe('2026-08-24T22:00:00.000Z');
    expect(due(opened, 'presentation', 'HRC')).toBe('2026-09-30T22:00:00.000Z');
    expect(due(opened, 'presentation', 'THIRD_COMMITTEE')).toBe('2026-10-31T23:00:00.000Z');
  });

  it('needs a period of the office, and is there once', () => {
    expect(trying(NOTHING_YET, 'OpenCycle', { year: 2040, takingOver: false })).toContain(
      'PERIOD_UNKNOWN year',
    );
    expect(trying(opened, 'OpenCycle', { year: 2026, takingOver: false })).toEqual(['NOT_ALLOWED_IN_PHASE']);
  });

  it('exists for those who work on reports', () => {
    expect(trying(opened, 'CloseIntake', {}, { by: 'u-officer' })).toEqual(['NOT_VISIBLE']);
    expect(trying(submitted, 'Sign', { hash: HASH }, { by: SUPERVISOR })).toEqual(['ROLE_NOT_PERMITTED']);
    expect(trying(opened, 'RecordFanOut', { task: 'LOCK', state: null, by: '', refused: [] })).toEqual([
      'ORIGIN_NOT_PERMITTED',
    ]);
  });

  it('reminds the editor once per level, the supervisors when a term has passed, and blocks nothing', () => {
    const late = after(opened, 'CloseIntake', {}, { at: '2026-05-04T09:00:00+02:00' });
    expect(late.state.version).toBe(4);
    expect(phase(late)).toBe('INTAKE_CLOSED');
    const moment = {
      recordedAt: 0,
      effectiveAt: Date.parse('2026-04-30T05:00:00Z'),
      office: TEST_OFFICE,
      elsewhere: [],
    };
    const fallen = CYCLE_DECIDER.settle(opened.state, moment);
    expect(fallen.map(({ payload }) => payload)).toMatchObject([
      { kind: 'submissionsDue', level: 'OVERDUE', to: 'SUPERVISOR' },
      { kind: 'periodCloses', level: 'T-0', to: 'EDITOR', skipped: ['T-30', 'T-14', 'T-7', 'T-1'] },
    ]);
  });

  it('closes the office’s period with its intake', () => {
    expect(intakeClosed.effects).toMatchObject([
      { kind: 'command', stream: 'office', command: 'CloseIntake', payload: { year: 2026 } },
    ]);
    expect(due(intakeClosed, 'periodCloses')).toBeUndefined();
  });

  it('takes up changed dates: what still runs is computed anew, what fell stays fallen', () => {
    const period = TEST_OFFICE.periods[0];
    const office = { ...TEST_OFFICE, periods: period ? [{ ...period, sessionOpensOn: '2026-09-21' }] : [] };
    expect(trying(notesOut, 'TakeUpDates', {})).toEqual(['DATES_ARE_THE_SAME']);
    const moved = after(notesOut, 'TakeUpDates', {}, { office, at: '2026-06-20T09:00:00+02:00' });
    expect(due(moved, 'mainText')).toBe('2026-07-13T22:00:00.000Z');
    expect(due(moved, 'annexLock')).toBe('2026-08-31T22:00:00.000Z');
    expect(due(moved, 'periodCloses')).toBeUndefined();
    expect(due(moved, 'noteReply', 'XEX')).toBe(due(notesOut, 'noteReply', 'XEX'));
  });
});

describe('Notes verbales', () => {
  const send = (around = {}, state = 'XEX') =>
    trying(
      prepared,
      'SendNote',
      { state },
      { by: SUPERVISOR, entries: IN_NOTES, at: '2026-06-01T10:00:00+02:00', ...around },
    );
  const changed = (changes: object) => ({
    entries: IN_NOTES.map((one, n) => (n === 0 ? { ...one, ...changes } : one)),
  });

  it('are one per State, covering all its entries', () => {
    expect(prepared.state.notes['XEX']?.entries.map(({ entryId }) => entryId)).toEqual([
      'entry_1',
      'entry_2',
    ]);
    expect(prepared.state.notes['XFI']?.entries).toHaveLength(1);
  });

  it('are not prepared twice at the same time', () => {
    const begun = after(intakeClosed, 'PrepareNotes', {});
    expect(trying(begun, 'PrepareNotes', {})).toEqual(['WORK_UNDER_WAY']);
    expect(trying(begun, 'SubmitMain', { on: '2026-02-02' })).toEqual(['WORK_UNDER_WAY']);
  });

  it('are numbered and wait for a reply when sent; the first closes the admission of late entries', () => {
    const sent = send() as Year;
    expect(phase(sent)).toBe('NV_OUT');
    expect(sent.state.notes['XEX']?.sent).toMatchObject({
      number: 'NV/REP/2026/XEX/1',
      sentOn: '2026-06-01',
    });
    expect(due(sent, 'noteReply', 'XEX')).toBe('2026-06-22T22:00:00.000Z');
    expect(sent.effects.map((effect) => ('command' in effect ? effect.command : effect.kind))).toEqual([
      'note',
      'fan-out',
      'CloseAdmission',
    ]);
  });

  it('are sent by somebody else than whoever prepared them, once', () => {
    const own = roundEnded(
      after(intakeClosed, 'PrepareNotes', {}, { by: SUPERVISOR }),
      'ENTER_NOTES',
      IN_NOTES,
      { by: SUPERVISOR },
    );
    expect(
      trying(
        own,
        'SendNote',
        { state: 'XEX' },
        { by: SUPERVISOR, entries: IN_NOTES, at: '2026-06-01T10:00:00+02:00' },
      ),
    ).toEqual(['NOTE_CLEARER_PREPARED_IT']);
    expect(
      trying(
        notesOut,
        'SendNote',
        { state: 'XEX' },
        { by: SUPERVISOR, entries: IN_NOTES, at: '2026-06-02T10:00:00+02:00' },
      ),
    ).toEqual(['NOTE_ALREADY_SENT state']);
    expect(send({}, 'XAB')).toEqual(['NOTE_NOT_PREPARED state']);
  });

  it.each([
    ['ENTRY_HELD', { held: true }],
    ['ENTRY_HELD', { onHold: true }],
    ['ENTRY_NOT_CLEARED', { cleared: false }],
    ['ENTRY_NOT_IN_STATUS', { status: 'PROPOSED' }],
    ['RISK_NOT_VALID', { riskUntil: null }],
    ['RISK_NOT_VALID', { riskUntil: 1 }],
  ])('name the entries that may not leave: %s', (code, changes) => {
    expect(send(changed(changes))).toEqual([`${code} 2026/I/XEX/1`]);
  });

  it('leave out what was excluded meanwhile, and are not sent empty', () => {
    const sent = send(changed({ status: 'EXCLUDED' })) as Year;
    expect(sent.state.notes['XEX']?.sent?.entries.map(({ entryId }) => entryId)).toEqual(['entry_2']);
    expect(send({ entries: [] })).toEqual(['NOTE_IS_EMPTY state']);
  });

  it('check each person for this channel in all their cases', () => {
    const said = (scope: string, status: string) => ({
      elsewhere: [{ personId: 'person-2', scope, status }],
    });
    expect(send(said('TRANSMIT_NAMED', 'WITHDRAWN'))).toEqual(['STRICTER_CONSENT_APPLIES 2026/I/XEX/2']);
    expect(send(said('INTERNAL', 'REFUSED'))).toEqual(['STRICTER_CONSENT_APPLIES 2026/I/XEX/2']);
    expect(send(said('PUBLISH_NAMED', 'REFUSED'))).not.toBeInstanceOf(Array);
    expect(send(said('TRANSMIT_NAMED', 'NOT_ASKED'))).not.toBeInstanceOf(Array);
  });

  it('do not exist for somebody with a declared conflict with the State', () => {
    const office = { ...TEST_OFFICE, conflicts: { [SUPERVISOR]: ['XEX'] } };
    expect(send({ office })).toEqual(['NOT_VISIBLE']);
    const excluded = { ...TEST_OFFICE, conflicts: { [EDITOR]: ['XFI'] } };
    const drifted = [{ ...FINAL[0], digest: 'other' }, FINAL[1], { ...FINAL[2], digest: 'other' }] as never;
    expect(
      trying(hashed, 'Sign', { hash: HASH }, { ...SIGNING, office: excluded, entries: drifted }),
    ).toEqual(['DRIFT 2026/I/XEX/2']);
  });

  it('that nobody can tell of whether they left are decided by a person', () => {
    const resolving = { state: 'XEX', resolution: 'SEND_AGAIN', reason: composedText() };
    expect(trying(notesOut, 'ResolveNoteDispatch', resolving, { by: SUPERVISOR })).toEqual([
      'DISPATCH_NOT_IN_DOUBT state',
    ]);
    const dispatch = { state: 'XEX', attempt: 1, outcome: 'IN_DOUBT' };
    const inDoubt = after(notesOut, 'RecordNoteDispatch', dispatch, { by: { origin: 'clockwork' } });
    expect(trying(inDoubt, 'RecordNoteDispatch', dispatch, { by: { origin: 'clockwork' } })).toEqual([
      'DISPATCH_NOT_OPEN attempt',
    ]);
    const again = after(inDoubt, 'ResolveNoteDispatch', resolving, { by: SUPERVISOR });
    expect(again.effects).toEqual([{ kind: 'note', queue: 'effects', state: 'XEX', attempt: 2 }]);
    expect(again.state.notes['XEX']?.dispatch).toBe('PENDING');
  });
});

describe('A reply to a note verbale', () => {
  const at = { at: '2026-08-12T09:00:00+02:00' };
  const reply = { state: 'XEX', receivedOn: '2026-08-12', summary: composedText() };

  it('ends its term and goes to every entry of the note', () => {
    const replied = after(submitted, 'RecordNoteReply', reply, at);
    expect(due(replied, 'noteReply', 'XEX')).toBeUndefined();
    expect(replied.effects).toMatchObject([
      { kind: 'fan-out', task: 'PASS_ON_REPLY', entries: [{ entryId: 'entry_1' }, { entryId: 'entry_2' }] },
    ]);
    expect(replied.state.notes['XEX']?.replies).toMatchObject([{ afterLock: false }]);
  });

  it('waits for the next report once the annexes are locked', () => {
    const late = after(
      lockedYear,
      'RecordNoteReply',
      { ...reply, receivedOn: '2026-08-26' },
      { at: '2026-08-26T09:00:00+02:00' },
    );
    expect(late.state.notes['XEX']?.replies).toMatchObject([{ afterLock: true }]);
  });

  it.each([
    ['NOTE_NOT_SENT state', { state: 'XAB' }],
    ['DATE_BEFORE_SENT receivedOn', { receivedOn: '2026-05-01' }],
    ['DATE_IN_FUTURE receivedOn', { receivedOn: '2026-08-13' }],
    ['DATE_AFTER_RECEIVED datedOn', { datedOn: '2026-08-13' }],
    ['SUMMARY_MENTIONS_PERSON summary', { summary: composedText(['person-1']) }],
    ['NAME_SPELLED_OUT summary', { summary: { ...composedText(), checks: ['NAME_SPELLED:person-1'] } }],
  ])('is refused: %s', (code, changes) => {
    expect(trying(submitted, 'RecordNoteReply', { ...reply, ...changes }, at)).toEqual([code]);
  });
});

describe('The main text', () => {
  it('is submitted late with a reason, and never blocked (D13)', () => {
    const at = { at: '2026-07-10T09:00:00+02:00' };
    expect(trying(notesOut, 'SubmitMain', { on: '2026-07-10' }, at)).toEqual([
      'REASON_FOR_LATENESS_MISSING reason',
    ]);
    const late = after(notesOut, 'SubmitMain', { on: '2026-07-10', reason: composedText() }, at);
    expect(late.state.main).toEqual({ on: '2026-07-10', late: true });
    expect(submitted.state.main).toEqual({ on: '2026-07-06', late: false });
  });

  it('is not submitted while prepared notes wait, or tomorrow', () => {
    expect(trying(prepared, 'SubmitMain', { on: '2026-02-02' })).toEqual(['NOTES_NOT_SENT']);
    expect(trying(notesOut, 'SubmitMain', { on: '2026-06-30' }, { at: '2026-06-29T09:00:00+02:00' })).toEqual(
      ['DATE_IN_FUTURE on'],
    );
  });

  it('is issued once (D14)', () => {
    const at = { at: '2026-08-03T09:00:00+02:00' };
    const issued = after(submitted, 'RecordMainIssue', { on: '2026-08-03' }, at);
    expect(due(issued, 'mainIssued')).toBeUndefined();
    expect(trying(issued, 'RecordMainIssue', { on: '2026-08-03' }, at)).toEqual(['MAIN_ALREADY_ISSUED']);
  });
});

describe('Freeze and signatures', () => {
  it('list the final entries in the order of the report', () => {
    const second = entry(4, { annex: 'II', opensWith: [2025] });
    const mixed = [second, ...FINAL, entry(5, { status: 'IN_NV' })];
    const frozen = after(submitted, 'Freeze', {}, { entries: mixed });
    expect(
      frozen.state.manifest?.entries.map(({ number, annex, paragraph }) => [annex, paragraph, number]),
    ).toEqual([
      ['I', 1, '2026/I/XEX/1'],
      ['I', 2, '2026/I/XEX/2'],
      ['I', 3, '2026/I/XFI/3'],
      ['II', 1, '2026/I/XEX/4'],
    ]);
    expect(frozen.state.manifest?.position).toBe(7);
  });

  it('need something final', () => {
    expect(trying(submitted, 'Freeze', {})).toEqual(['NOTHING_IS_FINAL']);
    expect(trying(submitted, 'Sign', { hash: HASH }, SIGNING)).toContain('NOT_FROZEN');
    expect(trying(after(submitted, 'FinaliseEntries', {}), 'Freeze', {}, { entries: FINAL })).toEqual([
      'WORK_UNDER_WAY',
    ]);
  });

  it('take two people in two roles; the second locks', () => {
    expect(trying(signedOnce, 'Sign', { hash: HASH }, SIGNING)).toEqual(['SIGNED_ALREADY']);
    const colleague = TEST_OFFICE.colleagues[EDITOR];
    const office = {
      ...TEST_OFFICE,
      colleagues: {
        ...TEST_OFFICE.colleagues,
        ...(colleague ? { other: { ...colleague, id: 'other' } } : {}),
      },
    };
    expect(trying(signedOnce, 'Sign', { hash: HASH }, { ...SIGNING, by: 'other', office })).toEqual([
      'SIGNATURE_OF_ROLE_GIVEN',
    ]);
    expect(phase(signedOnce)).toBe('MAIN_SUBMITTED');
    expect(phase(signedTwice)).toBe('ANNEX_LOCKED');
    expect(due(signedTwice, 'annexLock')).toBeUndefined();
    expect(signedTwice.effects).toMatchObject([{ kind: 'fan-out', task: 'LOCK' }]);
  });

  it('are of the manifest that was read', () => {
    expect(trying(hashed, 'Sign', { hash: 'b'.repeat(64) }, SIGNING)).toEqual(['MANIFEST_IS_ANOTHER hash']);
  });

  it('answer DRIFT for what changed or was added, not for what was excluded', () => {
    const [first, ...others] = FINAL as [(typeof FINAL)[number], ...typeof FINAL];
    const sign = (entries: typeof FINAL) => trying(hashed, 'Sign', { hash: HASH }, { ...SIGNING, entries });
    expect(sign([{ ...first, digest: 'other' }, ...others])).toEqual(['DRIFT 2026/I/XEX/2']);
    expect(sign([{ ...first, status: 'IN_NV' }, ...others])).toEqual(['DRIFT 2026/I/XEX/2']);
    expect(sign([...FINAL, entry(9)])).toEqual(['DRIFT 2026/I/XEX/9']);
    const without = sign([{ ...first, status: 'EXCLUDED' }, ...others]) as Year;
    expect(without.state.manifest?.entries).toHaveLength(2);
    expect(without.state.manifest?.left).toMatchObject([{ entryId: 'entry_2' }]);
  });

  it('are void after a new freeze', () => {
    const anew = after(signedOnce, 'Freeze', {}, { entries: FINAL, at: '2026-08-21T09:00:00+02:00' });
    expect(anew.state.signatures).toEqual([]);
  });

  it('drop an entry that refused the lock', () => {
    const [, ...locked] = LOCKED;
    const refused = [{ stream: 'case/RC-2', entryId: 'entry_2', codes: ['ENTRY_HELD'] }];
    const left = roundEnded(signedTwice, 'LOCK', locked, { refused, at: '2026-08-20T09:05:00+02:00' });
    expect(left.state.manifest?.entries.map(({ entryId }) => entryId)).toEqual(['entry_1', 'entry_3']);
    expect(left.state.manifest?.left).toEqual(refused);
  });
});

describe('Redaction, publication, corrigendum', () => {
  const redaction = {
    reference: 'RC-7K3Q9-F',
    entryId: 'entry_7',
    remove: ['person-7'],
    mainText: composedText(),
    annexText: composedText(),
    reason: composedText(),
  };
  const publish = (
    year: Year,
    changes: (one: (typeof LOCKED)[number], n: number) => (typeof LOCKED)[number],
  ) => trying(year, 'Publish', PUBLISHING, { ...ON_PUBLICATION, entries: LOCKED.map(changes) });

  it('publishes what is locked: every entry departs with its paragraph', () => {
    expect(phase(publishedYear)).toBe('ISSUED');
    expect(CYCLE_DECIDER.departed?.(publishedYear.state)).toMatchObject([
      { entryId: 'entry_1', paragraph: 1, report: 'A/HRC/63/61' },
      { entryId: 'entry_2', paragraph: 2 },
      { entryId: 'entry_3', paragraph: 3 },
    ]);
    expect(CYCLE_DECIDER.departed?.(lockedYear.state)).toEqual([]);
  });

  it('is not published before every case was told of the lock, nor tomorrow', () => {
    expect(trying(signedTwice, 'Publish', PUBLISHING, ON_PUBLICATION)).toContain('WORK_UNDER_WAY');
    expect(trying(lockedYear, 'Publish', { ...PUBLISHING, issuedOn: '2026-09-09' }, ON_PUBLICATION)).toEqual([
      'DATE_IN_FUTURE issuedOn',
    ]);
  });

  it('is not published with a held or changed entry, and without an excluded one', () => {
    expect(publish(lockedYear, (one, n) => (n === 0 ? { ...one, held: true } : one))).toEqual([
      'ENTRY_HELD 2026/I/XEX/2',
    ]);
    expect(publish(lockedYear, (one, n) => (n === 0 ? { ...one, digest: 'other' } : one))).toEqual([
      'DRIFT 2026/I/XEX/2',
    ]);
    const without = publish(lockedYear, (one, n) => (n === 0 ? { ...one, status: 'EXCLUDED' } : one)) as Year;
    expect(CYCLE_DECIDER.departed?.(without.state)).toHaveLength(2);
    const said = [{ personId: 'person-1', scope: 'PUBLISH_NAMED', status: 'WITHDRAWN' }];
    expect(trying(lockedYear, 'Publish', PUBLISHING, { ...ON_PUBLICATION, elsewhere: said })).toEqual([
      'STRICTER_CONSENT_APPLIES 2026/I/XEX/1',
    ]);
  });

  it('is not published while somebody is shown more openly than the risk assessed since permits', () => {
    const raised = (one: (typeof LOCKED)[number], n: number) =>
      n === 0 ? { ...one, riskAllows: false } : one;
    expect(publish(lockedYear, raised)).toEqual(['NAMING_NOT_PERMITTED 2026/I/XEX/2']);
  });

  it('has its text handed over once it is out, again on request where that failed, and tells who works on it', () => {
    expect(publishedYear.effects).toContainEqual({ kind: 'report', queue: 'effects', attempt: 1 });
    const clockwork = { by: { origin: 'clockwork' }, at: '2026-09-08T09:10:00+02:00' } as const;
    const failed = after(publishedYear, 'RecordReportDispatch', { attempt: 1, outcome: 'FAILED' }, clockwork);
    expect(failed.effects).toMatchObject([
      {
        kind: 'inbox',
        to: expect.arrayContaining([EDITOR, SUPERVISOR]) as string[],
        notice: { level: 'REPORT_NOT_HANDED_OVER' },
      },
    ]);
    expect(trying(failed, 'RecordReportDispatch', { attempt: 1, outcome: 'CONFIRMED' }, clockwork)).toEqual([
      'DISPATCH_NOT_OPEN attempt',
    ]);
    const at = '2026-09-09T09:00:00+02:00';
    expect(trying(publishedYear, 'SendReportAgain', {}, { at })).toEqual(['DISPATCH_NOT_OPEN']);
    const again = after(failed, 'SendReportAgain', {}, { at });
    expect(again.effects).toEqual([{ kind: 'report', queue: 'effects', attempt: 2 }]);
    const taken = after(
      again,
      'RecordReportDispatch',
      { attempt: 2, outcome: 'CONFIRMED' },
      { ...clockwork, at },
    );
    expect(taken.state.dispatch).toEqual({ attempt: 2, outcome: 'CONFIRMED' });
    expect(taken.effects).toEqual([]);
  });

  it('accepts an ordered redaction without a new freeze, once its case has taken it', () => {
    const at = '2026-08-25T09:00:00+02:00';
    expect(trying(lockedYear, 'OrderRedaction', redaction, { at })).toEqual(['ENTRY_UNKNOWN entryId']);
    const state = {
      ...lockedYear.state,
      redactions: [
        {
          stream: 'case/RC-2',
          entryId: 'entry_2',
          mainText: redaction.mainText,
          annexText: redaction.annexText,
        },
      ],
    };
    const ordered = { ...lockedYear, state };
    expect(publish(ordered, (one) => one)).toEqual(['DRIFT 2026/I/XEX/2']);
    const { mainText, annexText } = redaction;
    const taken = publish(ordered, (one) =>
      one.entryId === 'entry_2' ? { ...one, digest: 'other', mainText, annexText } : one,
    );
    expect(taken).not.toBeInstanceOf(Array);
    const refused = after(
      ordered,
      'RecordRefusal',
      { stream: 'case/RC-2', entryId: 'entry_2', order: 'RedactEntry', codes: ['REDACTION_ADDS'] },
      { by: { origin: 'stream', stream: 'case/RC-2' }, at },
    );
    expect(refused.state.redactions).toEqual([]);
  });

  it('ends when both forums have heard it', () => {
    const told = roundEnded(publishedYear, 'PUBLISH', LOCKED, { at: '2026-09-08T09:05:00+02:00' });
    expect(
      trying(told, 'Present', { forum: 'HRC', on: '2026-09-01' }, { at: '2026-09-28T09:00:00+02:00' }),
    ).toEqual(['PRESENTED_BEFORE_ISSUE on']);
    const council = after(
      told,
      'Present',
      { forum: 'HRC', on: '2026-09-28' },
      { at: '2026-09-28T09:00:00+02:00' },
    );
    expect(phase(council)).toBe('PRESENTED');
    expect(cycleSummary(council.state)).toMatchObject({ final: false, ended: false });
    expect(
      trying(council, 'Present', { forum: 'HRC', on: '2026-09-28' }, { at: '2026-09-28T09:00:00+02:00' }),
    ).toEqual(['PRESENTED_ALREADY forum']);
    const both = after(
      council,
      'Present',
      { forum: 'THIRD_COMMITTEE', on: '2026-10-14' },
      { at: '2026-10-14T09:00:00+02:00' },
    );
    expect(cycleSummary(both.state)).toMatchObject({ final: true, ended: true, wakeAt: null });
  });

  it('asks the second signer and tells no round twice', () => {
    expect(frozenYear.effects).toMatchObject([
      { kind: 'inbox', to: [EDITOR, ASG], notice: { level: 'SIGN' } },
    ]);
    expect(
      trying(
        lockedYear,
        'RecordFanOut',
        { task: 'LOCK', state: null, by: '', refused: [] },
        { by: { origin: 'clockwork' }, at: '2026-08-25T09:00:00+02:00' },
      ),
    ).toEqual(['NOT_UNDER_WAY']);
  });
});

describe('A report that is moved in', () => {
  const past = after(NOTHING_YET, 'OpenCycle', { year: 2026, takingOver: true });
  const closed = after(past, 'CloseIntake', {}, { at: '2026-05-04T09:00:00+02:00' });
  const preparing = after(closed, 'PrepareNotes', {}, { at: '2026-06-01T08:00:00+02:00' });
  const inNotes = roundEnded(preparing, 'ENTER_NOTES', IN_NOTES);
  const on = '2026-06-01T10:00:00+02:00';
  const sent = after(inNotes, 'SendNote', { state: 'XEX' }, { by: SUPERVISOR, entries: IN_NOTES, at: on });

  it('keeps no clock, and asks its cases as of its own dates', () => {
    expect(cycleSummary(past.state)).toMatchObject({ wakeAt: null });
    expect(preparing.effects).toEqual([
      {
        kind: 'fan-out',
        queue: 'conducting',
        task: 'ENTER_NOTES',
        payload: { by: EDITOR },
        entries: null,
        at: Date.parse('2026-06-01T08:00:00+02:00'),
      },
    ]);
    expect(closed.effects).toMatchObject([{ kind: 'command', command: 'CloseIntake' }]);
    expect(closed.effects[0]).not.toHaveProperty('at');
  });

  it('tells nobody, and sends nothing', () => {
    expect(inNotes.effects).toEqual([]);
    expect(sent.state.notes['XEX']).toMatchObject({ dispatch: 'CONFIRMED', attempts: 0 });
    expect(sent.effects.map(({ kind }) => kind)).toEqual(['fan-out', 'command']);
  });

  it('has its clock start when it is complete, and not while a round is under way', () => {
    const at = '2026-06-02T09:00:00+02:00';
    expect(trying(sent, 'CompleteTakeover', {}, { at })).toEqual(['WORK_UNDER_WAY']);
    const told = roundEnded(sent, 'LINK_NOTE', IN_NOTES, { state: 'XEX', at });
    const complete = after(told, 'CompleteTakeover', {}, { at });
    expect(complete.effects).toEqual([]);
    expect(cycleSummary(complete.state).wakeAt).not.toBeNull();
    expect(trying(complete, 'CompleteTakeover', {}, { at })).toEqual(['NOT_BEING_TAKEN_OVER']);
    expect(trying(opened, 'CompleteTakeover', {})).toEqual(['NOT_BEING_TAKEN_OVER']);
  });
});

describe('The phases of a report’s year', () => {
  it('follow each other as the documents draw it', () => {
    const withoutNotes = after(
      intakeClosed,
      'SubmitMain',
      { on: '2026-07-06' },
      { at: '2026-07-06T09:00:00+02:00' },
    );
    const told = roundEnded(publishedYear, 'PUBLISH', LOCKED, { at: '2026-09-08T09:05:00+02:00' });
    const at = '2026-09-28T09:00:00+02:00';
    const presented = after(told, 'Present', { forum: 'HRC', on: '2026-09-28' }, { at });
    const visits = [presented, withoutNotes].map(({ state }) => [
      'NEW',
      ...state.stages.map(({ stage }) => stage),
    ]);
    const ways = visits.flatMap((stages) => stages.slice(1).map((to, n) => `${stages[n] ?? ''} ${to}`));
    const drawn = CYCLE_MOVES.map((move) => move.split(' ')).map(
      ([from, , to]) => `${from ?? ''} ${to ?? ''}`,
    );
    expect([...new Set(ways)].sort()).toEqual([...drawn].sort());
    for (const [from, by] of CYCLE_MOVES.map((move) => move.split(' ') as [string, CycleCommandType]))
      expect(CYCLE_COMMANDS[by].from as readonly string[]).toContain(from);
  });
});
