import { composed, identity, operational, raw } from '@vigil/domain/classification';
import { z } from 'zod';
import { sealBody } from './seal-body.js';
import { ownVault, partsOf, watched, type OwnVault } from './testing/own-vault.js';
import { testMasters } from './testing/test-masters.js';
import { openingsOf } from './openings.js';
import { unlock, UnlockRefused } from './unlock.js';
import { UnlockLogEntity } from './unlock-log.entity.js';

const schema = z.strictObject({
  personId: operational(z.string()),
  identity: identity(),
  account: raw(),
  summary: composed(),
});

describe('unlock', () => {
  let vault: OwnVault;
  let api: ReturnType<typeof partsOf>;
  let owner: ReturnType<typeof partsOf>;
  const masters = testMasters();
  const now = () => new Date('2026-03-01T09:00:00Z');
  const request = { actor: 'officer-1', caseStream: 'case/1', reason: 'The family asked to be called back.' };
  const logged = () => vault.source.getRepository(UnlockLogEntity).find({ order: { at: 'ASC' } });

  const allegation = (commandId: string, personId = 'p-1', stream = 'case/1') =>
    sealBody(api, {
      schema,
      body: schema.parse({
        personId,
        identity: { name: 'Zebediah Quillfeather' },
        account: 'They came at night.',
        summary: '{P1} was taken.',
      }),
      stream,
      commandId,
      inspect: () => ({ mentions: [], checks: [] }),
    });

  beforeAll(async () => {
    vault = await ownVault();
    api = partsOf(vault.poolOf('api'), masters, now);
    owner = partsOf(vault.poolOf('superuser'), masters, now);
  });
  afterEach(async () => {
    await vault.source.query('ALTER TABLE vault.unlock_log DISABLE TRIGGER refuse_change');
    await vault.source.query('DELETE FROM vault.unlock_log');
    await vault.source.query('ALTER TABLE vault.unlock_log ENABLE TRIGGER refuse_change');
  });
  afterAll(() => vault.drop());

  it('opens one identity, and keeps who asked, when and why', async () => {
    const { identity: ref } = await allegation('c_1');
    const opened = await unlock(api, {
      ...request,
      target: { kind: 'person', personId: 'p-1', identity: ref },
    });
    expect(opened).toEqual({ name: 'Zebediah Quillfeather' });
    const [row] = await logged();
    expect(row).toMatchObject({
      actor: 'officer-1',
      at: now(),
      caseStream: 'case/1',
      subjectKind: 'person',
      subject: 'p-1',
      boxId: ref.boxId,
    });
    expect(row?.reason.includes('family')).toBe(false);
    expect(await openingsOf(api, 'case/1', 10)).toMatchObject([
      { actor: 'officer-1', reason: request.reason },
    ]);
  });

  it('opens one received text', async () => {
    const { account } = await allegation('c_1');
    expect(await unlock(api, { ...request, target: { kind: 'text', text: account } })).toBe(
      'They came at night.',
    );
    expect(await logged()).toMatchObject([{ subjectKind: 'text', subject: account.boxId }]);
  });

  it('opens nothing without a reason, nor a text of another case, and logs neither', async () => {
    const { account } = await allegation('c_2', 'p-1', 'case/2');
    const target = { kind: 'text', text: account } as const;
    await expect(
      unlock(api, { ...request, caseStream: 'case/2', reason: ' \n', target }),
    ).rejects.toMatchObject({ code: 'REASON_MISSING' });
    await expect(unlock(api, { ...request, target })).rejects.toMatchObject({ code: 'NOT_OF_THIS_CASE' });
    expect(await logged()).toEqual([]);
  });

  it('has written its log before it opens: the row is there even if the box is broken', async () => {
    const { identity: ref } = await allegation('c_1');
    const target = { kind: 'person', personId: 'p-1', identity: { ...ref, digest: 'another' } } as const;
    await expect(unlock(api, { ...request, target })).rejects.toThrow(/Nothing of it was opened/);
    expect(await logged()).toHaveLength(1);
  });

  it('waits for its log: while the row cannot be written, no box is asked for', async () => {
    const { identity: ref } = await allegation('c_1');
    const { pool, statements } = watched(vault.poolOf('api'));
    const blocker = await owner.pool.connect();
    await blocker.query('BEGIN; LOCK TABLE vault.unlock_log IN EXCLUSIVE MODE');
    const opening = unlock(partsOf(pool, masters, now), {
      ...request,
      target: { kind: 'person', personId: 'p-1', identity: ref },
    });
    const waiting = `SELECT 1 FROM pg_locks WHERE NOT granted AND relation = 'vault.unlock_log'::regclass`;
    try {
      for (
        let asked = 0;
        asked < 2000 && ((await vault.source.query(waiting)) as unknown[]).length === 0;
        asked += 1
      );
      expect(statements).toHaveLength(1);
      expect(statements[0]).toContain('INSERT INTO vault.unlock_log');
    } finally {
      await blocker.query('COMMIT');
      blocker.release();
    }
    expect(await opening).toEqual({ name: 'Zebediah Quillfeather' });
    expect(statements.length).toBeGreaterThan(1);
  });

  it('opens nothing when the log refuses', async () => {
    const { identity: ref } = await allegation('c_1');
    const { pool, statements } = watched(vault.poolOf('effects')); // may read boxes and keys, and write no log
    const refused = await unlock(partsOf(pool, masters, now), {
      ...request,
      target: { kind: 'person', personId: 'p-1', identity: ref },
    }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(UnlockRefused);
    expect(refused).toMatchObject({
      code: 'LOG_NOT_WRITTEN',
      message: expect.stringContaining('Nothing was opened'),
    });
    expect(statements).toHaveLength(1);
    expect(await logged()).toEqual([]);
  });

  it('says ERASED once the key is destroyed, and logs that it was asked', async () => {
    const { identity: ref, account } = await allegation('c_9', 'p-9');
    const fresh = partsOf(vault.poolOf('api'), masters, now);
    for (const id of (await vault.source.query('SELECT key_id FROM vault.data_key WHERE subject = ANY($1)', [
      ['p-9', account.boxId],
    ])) as { key_id: string }[])
      await owner.keyring.destroy(id.key_id);
    expect(
      await unlock(fresh, { ...request, target: { kind: 'person', personId: 'p-9', identity: ref } }),
    ).toBe('ERASED');
    expect(await unlock(fresh, { ...request, target: { kind: 'text', text: account } })).toBe('ERASED');
    expect(await logged()).toHaveLength(2);
  });
});
