import { CASE_DECIDER } from '@vigil/domain/case/case-decider';
import { execute } from '@vigil/ledger/execute';
import { Office } from '../acceptance/office.js';
import { entryIn, nextYear, ReportYear, verifiedIn } from '../acceptance/report-year.js';
import { today, type Story } from '../acceptance/stories.js';
import { Racing, type Racer } from './racing.js';

jest.setTimeout(180_000);

/**
 * A withdrawal meets what the report's cycle asks of the cases: LockEntry by itself, and the rounds that lock and publish, each in
 * both orders that the locks allow. What was refused the lock leaves the manifest; what the report took out with it was published
 * before the withdrawal, whether or not its case had been told (DOMAIN 9.4, DESIGN "The report cycle").
 */
describe('a withdrawal races with what the report asks of a case', () => {
  let office: Office;
  let racing: Racing;
  let cycle: ReportYear;
  let alone: Story;
  let lockedAlone: Story;
  /** In the order in which a round asks them. */
  let first: Story;
  let withdrawn: Story;
  let told: Story;
  let last: Story;
  beforeAll(async () => {
    office = await Office.open();
    racing = await Racing.in(office);
    cycle = await ReportYear.open(office, nextYear(office));
    const stories: Story[] = [];
    for (let n = 0; n < 6; n += 1) stories.push(await verifiedIn(office, 'XEX'));
    for (const story of stories) await cycle.cleared(story);
    await cycle.sendsNotes('XEX');
    await cycle.does('editor', 'submit-main', { on: today(office), reason: 'An invented reason.' });
    await cycle.does('editor', 'finalise-entries');
    const [one, two, ...rest] = stories as [Story, Story, ...Story[]];
    [alone, lockedAlone] = [one, two];
    [first, withdrawn, told, last] = rest.sort((a, b) => (a.ref < b.ref ? -1 : 1)) as [
      Story,
      Story,
      Story,
      Story,
    ];
  });
  afterAll(() => office.close());

  const entry = (story: Story) => entryIn(cycle, story);
  const leaveOut = async (story: Story) => racing.exclude(story, (await entry(story))?.entryId);

  /** LockEntry as the cycle would ask it of a case, by itself. */
  async function locking(story: Story): Promise<Racer> {
    const { ledger } = office.driven.conducting;
    const stream = `case/${story.ref}`;
    const payload = { entryId: (await entry(story))?.entryId ?? '' };
    const take = async () => {
      const { outcome } = await execute(ledger, {
        decider: CASE_DECIDER,
        stream,
        command: {
          type: 'LockEntry',
          payload,
          actor: { origin: 'stream', stream: cycle.stream },
          commandId: ledger.tokens.commandId(cycle.stream, 'LockEntry', stream),
          causationId: null,
        },
        fingerprint: ledger.tokens.fingerprint(payload),
      });
      return { status: outcome === 'recorded' ? 200 : 409 };
    };
    return { stream, take };
  }

  it('before LockEntry: the entry is not locked', async () => {
    expect(await racing.race(racing.withdrawal(alone), await locking(alone))).toEqual([200, 409]);
    expect(await entry(alone)).toMatchObject({ status: 'FINAL', held: true });
    await leaveOut(alone);
  });

  it('behind LockEntry: the locked entry is held', async () => {
    expect(await racing.race(await locking(lockedAlone), racing.withdrawal(lockedAlone))).toEqual([200, 200]);
    expect(await entry(lockedAlone)).toMatchObject({ status: 'LOCKED', held: true });
    await leaveOut(lockedAlone);
  });

  it('with the round that locks, in both orders: who withdrew before leaves the manifest, who withdrew behind is held in it', async () => {
    const { manifest } = await cycle.does('editor', 'freeze');
    const hash = manifest?.hash ?? '';
    await cycle.does('editor', 'sign', { hash });
    const [gates, gateOfTold] = [
      {
        first: await racing.gate(`case/${first.ref}`),
        withdrawn: await racing.gate(`case/${withdrawn.ref}`),
      },
      await racing.gate(`case/${told.ref}`),
    ];
    expect((await cycle.tries('asg', 'sign', { hash })).status).toBe(200);
    await gates.first.isWaitedAt();

    // The round has come to the first case; the second withdraws, and stands before its commit when the round reaches it.
    const before = racing.withdrawal(withdrawn).take();
    await gates.withdrawn.isWaitedAt();
    await gates.first.open();
    await racing.areBlocked(2);
    await gates.withdrawn.open();
    expect((await before).status).toBe(200);

    // Of the third the round stands before its commit when the withdrawal begins.
    await gateOfTold.isWaitedAt();
    const behind = await racing.begun(racing.withdrawal(told));
    await gateOfTold.open();
    expect((await behind()).status).toBe(200);

    const view = await cycle.settled('the lock');
    expect(view.manifest?.left).toMatchObject([{ codes: ['CASE_ON_HOLD'] }]);
    expect(await entry(withdrawn)).toMatchObject({ status: 'FINAL', held: true });
    expect(await entry(told)).toMatchObject({ status: 'LOCKED', held: true });
    const publication = { symbol: 'A/HRC/66/61', issuedOn: today(office) };
    expect(await cycle.isRefused('editor', 'publish', publication)).toEqual([
      `ENTRY_HELD ${(await entry(told))?.number ?? ''}`,
      expect.stringContaining('STRICTER_CONSENT_APPLIES') as string,
    ]);
    await leaveOut(told);
  });

  it('with the round that publishes: what the report took out with it is out, told or not, and is not held', async () => {
    const gate = await racing.gate(`case/${first.ref}`);
    const publication = { symbol: 'A/HRC/66/61', issuedOn: today(office) };
    expect((await cycle.tries('editor', 'publish', publication)).status).toBe(200);
    await gate.isWaitedAt();
    expect((await racing.withdrawal(last).take()).status).toBe(200);
    const behind = await racing.begun(racing.withdrawal(first));
    await gate.open();
    expect((await behind()).status).toBe(200);
    await cycle.settled('the publication');
    for (const story of [first, last]) {
      expect(await entry(story)).toMatchObject({ status: 'PUBLISHED', held: false });
      const types = await racing.types(story);
      expect(types.filter((type) => type === 'EntryPublished')).toHaveLength(1);
      expect(types.indexOf('EntryPublished')).toBeLessThan(types.indexOf('ConsentWithdrawn'));
    }
    for (const story of [alone, lockedAlone, withdrawn, told])
      expect(await racing.types(story)).not.toContain('EntryPublished');
  });
});
