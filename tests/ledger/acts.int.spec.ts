import { claimEffect, effectsOf, finishEffect, type ClaimedEffect } from '@vigil/ledger/effects';
import type { Course } from '@vigil/ledger/course';
import { inboxOf, markRead, putInInbox } from '@vigil/ledger/inbox';
import type { LedgerParts } from '@vigil/ledger/ledger-parts';
import { loadCourse } from '@vigil/ledger/load-course';
import { COUNTER } from '@vigil/ledger/testing/counter';
import { ownLedger, type OwnLedger } from '@vigil/ledger/testing/own-ledger';
import { open, recorded, send } from '@vigil/ledger/testing/steps';
import { markTold, openStreams, untold } from '@vigil/ledger/told';
import { lockWaitedFor } from './lock-waited-for.js';

describe('acts and the course', () => {
  let ledger: OwnLedger;
  let api: LedgerParts;
  let conducting: LedgerParts;
  let effects: LedgerParts;
  const heard: { stream: string; course: () => Promise<Course | null> }[] = [];

  beforeAll(async () => {
    ledger = await ledgerWithListener();
    conducting = await ledger.processOf('conducting');
    effects = await ledger.processOf('effects');
  });
  afterAll(() => ledger.drop());
  const ledgerWithListener = async () => {
    const own = await ownLedger();
    api = {
      ...(await own.processOf('api')),
      onCommitted: (stream, course) => void heard.push({ stream, course }),
    };
    return own;
  };
  const mine = async (parts: LedgerParts, id: string): Promise<ClaimedEffect> => {
    const claim = await claimEffect(parts, id);
    if (claim.claim !== 'mine') throw new Error(`The act was not to be had: ${claim.claim}.`);
    return claim.effect;
  };
  const onlyEffect = async (stream: string) =>
    (await loadCourse(api, COUNTER, stream))?.effects.at(-1)?.id ?? '';

  it('are told after the commit: with every step since the last told, and what is open', async () => {
    await open(api, 'case/a');
    const first = await heard.at(-1)?.course();
    expect(first).toMatchObject({
      version: 1,
      steps: [{ version: 1, step: 'Opened' }],
      effects: [],
      stage: 'allegation',
    });
    await send(api, 'case/a', 'Add', { by: 1, letter: true });
    const second = await heard.at(-1)?.course();
    expect(second).toMatchObject({
      version: 2,
      steps: [
        { version: 1, step: 'Opened' },
        { version: 2, step: 'Added' },
      ],
      effects: [{ kind: 'letter', queue: 'effects' }],
    });
    await markTold(conducting, 'case/a', 2);
    await send(api, 'case/a', 'Add', { by: 1 });
    const third = await heard.at(-1)?.course();
    expect(third?.effects).toEqual(second?.effects);
    const before = heard.length;
    expect(await send(api, 'case/a', 'Add', { by: 2_000_000 })).toMatchObject({ outcome: 'rejected' });
    expect(heard).toHaveLength(before);
  });

  it('from memory and from the record are the same course', async () => {
    await open(api, 'case/same');
    await markTold(conducting, 'case/same', 1);
    await send(api, 'case/same', 'Add', { by: 1, mails: ['u-2'], dueAt: ledger.clock.now + 5_000 });
    const told = await heard.at(-1)?.course();
    const loaded = await loadCourse(conducting, COUNTER, 'case/same');
    expect(told?.steps).toEqual([{ version: 2, step: 'Added' }]);
    expect({ ...loaded, steps: [] }).toEqual({ ...told, steps: [] });
    expect(loaded?.wakeAt).toBe(ledger.clock.now + 5_000);
    expect(await loadCourse(conducting, COUNTER, 'case/nowhere')).toBeNull();
  });

  it('name whose workflow was not told, when it is old enough, and which are open', async () => {
    await open(api, 'case/told');
    expect(await untold(conducting, 2_000, 100)).not.toContain('case/told');
    ledger.clock.now += 2_001;
    expect(await untold(conducting, 2_000, 100)).toContain('case/told');
    await markTold(conducting, 'case/told', 1);
    await markTold(conducting, 'case/told', 9); // not yet recorded
    expect(await untold(conducting, 2_000, 100)).not.toContain('case/told');
    expect((await loadCourse(conducting, COUNTER, 'case/told'))?.steps).toHaveLength(1);
    const streams = async () => (await openStreams(conducting, null, 100)).map(({ stream }) => stream);
    expect(await streams()).toContain('case/told');
    await send(api, 'case/told', 'Close');
    expect(await streams()).not.toContain('case/told');
    expect((await openStreams(conducting, 'case/same', 1))[0]?.stream).not.toBe('case/same');
  });

  it('name a workflow as told only up to what it was told, whatever is recorded meanwhile', async () => {
    await open(api, 'case/busy');
    recorded(await send(api, 'case/busy', 'Add', { by: 1 }));
    await markTold(conducting, 'case/busy', 1);
    const toldOf = async () =>
      (
        await ledger.admin.query<{ version: number; told: number }>(
          `SELECT version, told FROM ledger.untold WHERE stream = 'case/busy'`,
        )
      ).rows;
    expect(await toldOf()).toEqual([{ version: 2, told: 1 }]);
    await markTold(conducting, 'case/busy', 0); // never back
    expect(await toldOf()).toEqual([{ version: 2, told: 1 }]);

    // Everything is noted as told while a step is under way: the step's news stays.
    const client = await ledger.admin.connect();
    await client.query(`BEGIN; UPDATE ledger.untold SET version = 3 WHERE stream = 'case/busy'`);
    const marking = markTold(conducting, 'case/busy', 2);
    await lockWaitedFor(ledger.admin);
    await client.query('COMMIT');
    client.release();
    await marking;
    expect(await toldOf()).toEqual([{ version: 3, told: 1 }]);

    // And while it is noted, steps go on.
    const steps = Array.from({ length: 20 }, () => send(api, 'case/busy', 'Add', { by: 1 }));
    const marks = Array.from({ length: 19 }, (_, n) => markTold(conducting, 'case/busy', 3 + n));
    const versions = (await Promise.all(steps)).map((outcome) => recorded(outcome).lastSeq);
    await Promise.all(marks);
    const last = Math.max(...versions);
    expect(await toldOf()).toMatchObject([{ version: last }]);
    await markTold(conducting, 'case/busy', last);
    expect(await toldOf()).toEqual([]);
  });

  it('are held by one at a time, and over once', async () => {
    await open(api, 'case/b');
    await send(api, 'case/b', 'Add', { by: 1, letter: true });
    const id = await onlyEffect('case/b');
    const effect = await mine(effects, id);
    expect(effect).toMatchObject({
      stream: 'case/b',
      seq: 2,
      attempts: 0,
      interrupted: false,
      draft: { kind: 'letter' },
    });
    expect(await claimEffect(conducting, id)).toEqual({ claim: 'held' });
    await effect.markSending();
    const clockwork = { actor: { origin: 'clockwork' }, closes: { effect: id, as: 'DONE' } } as const;
    recorded(await send(effects, 'case/b', 'Add', { by: 0 }, clockwork));
    await effect.release();
    await effect.release();
    expect(await claimEffect(effects, id)).toEqual({ claim: 'over', state: 'DONE' });
    expect(await finishEffect(effects, id, 'IN_DOUBT')).toBe(false);
    expect(await claimEffect(effects, 'e_none')).toEqual({ claim: 'unknown' });
    expect((await loadCourse(api, COUNTER, 'case/b'))?.effects).toEqual([]);
    expect(await effectsOf(api, 'case/b')).toEqual([
      { id, seq: 2, state: 'DONE', attempts: 1, doneAt: ledger.clock.now },
    ]);
  });

  it('interrupted between beginning and end are known to be so', async () => {
    await open(api, 'case/c');
    await send(api, 'case/c', 'Add', { by: 1, letter: true });
    const id = await onlyEffect('case/c');
    const dying = await ledger.processOf('effects', 1);
    const lost = await mine(dying, id);
    await lost.markSending();
    expect(await claimEffect(effects, id)).toEqual({ claim: 'held' });
    const { rows } = await ledger.admin.query<{ pid: number }>(
      `SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    );
    await ledger.admin.query('SELECT pg_terminate_backend($1, 5000)', [rows[0]?.pid]);
    const effect = await mine(effects, id);
    expect(effect).toMatchObject({ interrupted: true, attempts: 1 });
    await finishEffect(effects, id, 'IN_DOUBT');
    await effect.release();
    await lost.release();
    expect((await loadCourse(api, COUNTER, 'case/c'))?.effects).toEqual([]);
  });

  it('are rolled back with the step that fails', async () => {
    await open(api, 'case/d');
    const before = await effectsOf(api, 'case/d');
    await expect(send(conducting, 'case/d', 'Add', { by: 1, mails: ['u-2'] })).rejects.toMatchObject({
      code: '42501',
    });
    expect(await effectsOf(api, 'case/d')).toEqual(before);
  });

  it('put a notice in each inbox once, sealed', async () => {
    await open(api, 'case/e');
    await send(api, 'case/e', 'Add', { by: 1, tells: ['u-2', 'u-3'] });
    const effect = await mine(conducting, await onlyEffect('case/e'));
    if (effect.draft.kind !== 'inbox') throw new Error('It is another act.');
    const { to, notice } = effect.draft;
    await putInInbox(conducting, effect, to, notice);
    await putInInbox(conducting, effect, to, notice);
    expect(await finishEffect(conducting, effect.id, 'DONE')).toBe(true);
    await effect.release();
    const [entry, ...more] = await inboxOf(api, 'u-2', { limit: 10 });
    expect(more).toEqual([]);
    expect(entry).toMatchObject({ stream: 'case/e', readAt: null, notice });
    const { rows } = await ledger.admin.query<{ text: string }>('SELECT i::text AS text FROM read.inbox i');
    expect(rows.map(({ text }) => text).join()).not.toContain('AT_ONCE');
    expect(await markRead(api, 'u-3', entry?.id ?? '')).toBe(false);
    expect(await markRead(api, 'u-2', entry?.id ?? '')).toBe(true);
    expect(await inboxOf(api, 'u-2', { limit: 10, unread: true })).toEqual([]);
    expect(
      await inboxOf(api, 'u-2', { limit: 10, after: { at: entry?.at ?? 0, id: entry?.id ?? '' } }),
    ).toEqual([]);
  });
});
