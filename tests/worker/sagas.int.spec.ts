import { makeReference } from '@vigil/domain/numbering/reference';
import { dayOf } from '@vigil/domain/calendar/day';
import { DrivenOffice } from './driven-office.js';
import { Interruption, WAYS, type Way } from './interruption.js';
import { registered, victimOf } from './stories.js';

/** What several streams do together, one after the other (DESIGN "A stream changes only its own events"). */
interface Saga {
  /** Makes the streams and comes to the step that begins it; answers the streams, the first being where it begins. */
  readonly prepare: (office: DrivenOffice, stream: () => string) => Promise<readonly string[]>;
  readonly begin: (office: DrivenOffice, streams: readonly string[]) => Promise<unknown>;
  /** Whether it came so far that all its streams are known, where it makes one itself. */
  readonly showsAll?: (office: DrivenOffice, streams: readonly string[]) => Promise<boolean>;
}

const screened = async (office: DrivenOffice, stream: string): Promise<void> => {
  await registered(office, stream);
  await office.step('officer', stream, 'StartScreening', {});
};

const SAGAS: Readonly<Record<string, Saga>> = {
  merge: {
    prepare: async (office, stream) => {
      const streams = [stream(), stream()];
      for (const one of streams) await screened(office, one);
      return streams;
    },
    begin: (office, [source, target]) =>
      office.step('officer', source as string, 'RequestMerge', {
        target: (target as string).replace('case/', ''),
        reason: 'The same event.',
      }),
  },
  split: {
    prepare: async (office, stream) => {
      const one = stream();
      await screened(office, one);
      for (const code of ['THREAT', 'ARREST_DETENTION'])
        await office.step('officer', one, 'RecordAct', {
          ...{ code, actor: 'STATE', on: dayOf(office.clock.now()) },
          persons: [victimOf(one)],
        });
      return [one];
    },
    begin: async (office, [one]) => {
      const [act] = Object.keys((await office.edge.stateOf(one as string))?.acts ?? {});
      await office.step('supervisor', one as string, 'Split', { acts: [act], reason: 'Another event.' });
    },
    showsAll: async (office, [one]) =>
      ((await office.edge.stateOf(one as string))?.splitInto ?? []).length > 0,
  },
  'withdrawal in all of a person’s cases': {
    prepare: async (office, stream) => {
      const [first, second, third] = [stream(), stream(), stream()];
      await registered(office, first);
      const personId = victimOf(first);
      for (const other of [second, third])
        await registered(office, other, { persons: [{ personId, roles: ['VICTIM'] }] }, personId);
      return [first, second, third];
    },
    begin: (office, [first]) =>
      office.step('officer', first as string, 'WithdrawConsent', {
        personId: victimOf(first as string),
        scope: 'ALL',
        everywhere: true,
      }),
  },
};

describe.each(Object.entries(SAGAS))('the saga of a %s', (_name, saga) => {
  let office: DrivenOffice;
  let made = 0;
  beforeAll(async () => {
    office = await DrivenOffice.open();
  });
  afterAll(() => office.close());

  const stream = () => `case/${makeReference(Buffer.from([7, 0, 0, 1, (made += 1)]))}`;

  /** Everything that it left behind, without the names that differ from one to the next. */
  async function left(streams: readonly string[]): Promise<unknown> {
    const into = (await office.edge.stateOf(streams[0] as string))?.splitInto ?? [];
    return Promise.all(
      [...streams, ...into].map(async (one) => {
        const state = await office.edge.stateOf(one);
        return {
          events: (await office.edge.eventsOf(one)).filter((type) => type !== 'ReminderFell'),
          acts: (await office.edge.actsOf(one)).map((act) => act.state).sort(),
          status: state?.status,
          hold: state?.hold?.because ?? null,
          persons: Object.keys(state?.persons ?? {}).length,
          consents: state?.consents.map(({ scope, status }) => `${scope} ${status}`).sort(),
        };
      }),
    );
  }

  async function told(n: number | null, way: Way) {
    const streams = await saga.prepare(office, stream);
    for (const one of streams) await office.settled(one);
    const interruption = new Interruption(office, n, way);
    await saga.begin(office, streams);
    await office.until('the saga is over', async () => {
      await office.pass('2 seconds');
      if ((await saga.showsAll?.(office, streams)) === false) return false;
      const into = (await office.edge.stateOf(streams[0] as string))?.splitInto ?? [];
      const acts = await Promise.all([...streams, ...into].map((one) => office.edge.actsOf(one)));
      return acts.flat().every(({ state }) => state !== 'OPEN' && state !== 'SENDING');
    });
    const interrupted = await interruption.over();
    return { interrupted, commits: interruption.commits, left: await left(streams) };
  }

  it('ends the same, interrupted behind each of its commits in either way', async () => {
    const whole = await told(null, 'the worker stops');
    expect(whole.commits).toBeGreaterThan(1);
    for (let n = 1; n <= whole.commits; n += 1)
      for (const way of WAYS) {
        const again = await told(n, way);
        expect([n, way, again.interrupted]).toEqual([n, way, true]);
        expect({ n, way, left: again.left }).toEqual({ n, way, left: whole.left });
      }
  });
});
