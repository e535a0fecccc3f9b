import { until } from '@vigil/standalone/parts/until';
import { rollAll } from '@vigil/workflows/roll-all';
import { RealOffice } from './real-office.js';
import { allegation, triageIn } from './stories.js';
import { streamOf } from './witness.js';

const COMES = 60_000;

jest.setTimeout(300_000); // starts and ends of processes, and what Temporal waits for before it tries again

describe('the mail server away', () => {
  let office: RealOffice;
  beforeAll(async () => {
    office = await RealOffice.open();
    // An hour is two seconds: half time is after two seconds, the end after four.
    await office.adopt({ triageHours: 2, secondsPerDay: 48 });
  });
  afterAll(() => office.close());

  it('stops neither the clock nor the passing to a new run; the mails go out once, when it is back', async () => {
    await office.mails.goAway();
    const ref = await office.as('officer').register(allegation({ urgent: true }));
    const inbox = async () => [
      ...(await triageIn(office.as('supervisor'), ref)),
      ...(await triageIn(office.as('supervisor2'), ref)),
    ];
    await until('all levels should fall due', async () => (await inbox()).includes('triage END'), {
      forAtMost: COMES,
    });
    // On a busy machine a level may pass unseen, and is skipped for the next: each that fell is told once.
    const levels = await inbox();
    expect(['triage AT_ONCE', 'triage HALF_TIME', 'triage END']).toEqual(expect.arrayContaining(levels));
    expect(new Set(levels).size).toBe(levels.length);
    const waiting = async () =>
      (await office.ledger.effects(streamOf(ref))).filter(
        ({ state }) => state === 'OPEN' || state === 'SENDING',
      );
    expect(await waiting()).toHaveLength(levels.length);

    const before = await runOf(ref);
    await office.withTemporal((client) => rollAll(client.workflow));
    await until('the workflow should pass to a new run', async () => (await runOf(ref)) !== before, {
      forAtMost: 90_000,
      every: 500,
    });
    // A new run knows nothing before it has loaded its course, and a busy machine may take its time with that.
    let view: Awaited<ReturnType<typeof office.lifecycle>>;
    const triesAll = async () => {
      view = await office.lifecycle(ref);
      return view?.doing.length === levels.length;
    };
    await until('the new run should try all mails', triesAll, { forAtMost: COMES });
    expect(view).toMatchObject({ stage: 'allegation', doing: levels.map(() => 'mail') });
    expect(office.mails.taken).toEqual([]);

    await office.mails.comeBack();
    await until('the mails should go out', async () => (await waiting()).length === 0, { forAtMost: 90_000 });
    await office.agrees(ref);
    expect(office.mails.taken).toHaveLength(levels.length);
    expect(new Set(office.mails.taken.map(({ messageId }) => messageId)).size).toBe(levels.length);
    expect(await inbox()).toEqual(levels);
  });

  const runOf = (ref: string) =>
    office.withTemporal(async (client) => {
      const handle = client.workflow.getHandle(await office.workflowId(ref));
      return (await handle.describe()).runId;
    });
});
