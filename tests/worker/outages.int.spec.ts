import { DrivenOffice } from './driven-office.js';
import { registration } from './stories.js';

describe('with PostgreSQL away from the workers', () => {
  let office: DrivenOffice;
  beforeAll(async () => {
    office = await DrivenOffice.open();
  });
  afterAll(() => office.close());

  it('they go on trying, tell it once, and catch up', async () => {
    const stream = 'case/RC-OUTAGE-1';
    await office.step(
      'officer',
      stream,
      'RegisterAllegation',
      registration(office, stream, { urgent: true }),
    );
    await office.pass('1 minute');
    await office.until('the first level fell', async () => (await office.edge.actsOf(stream)).length > 0);
    await office.settled(stream);

    office.postgres.goAway();
    const { outcome } = await office.ask('supervisor', stream, 'AssignCase', { verifier: 'verifier' });
    expect(outcome).toBe('recorded');
    await office.pass('13 hours');
    expect(await office.edge.inboxOf('supervisor', stream)).toEqual(['triage AT_ONCE']);
    await office.until('the loops noticed', async () =>
      office.said.some((line) => line.startsWith('the relay fails')),
    );
    office.postgres.comeBack();

    await office.pass('1 hour');
    await office.until('it caught up', async () => {
      const inbox = await office.edge.inboxOf('supervisor', stream);
      return inbox.includes('triage HALF_TIME');
    });
    await office.settled(stream);
    expect(await office.lifecycle(stream)).toMatchObject({ doing: [], unforeseen: [] });
    await office.until('the loops work again', async () => office.said.includes('the relay works again'));
    expect(office.said.filter((line) => line.startsWith('the relay fails'))).toHaveLength(1);
  });
});
