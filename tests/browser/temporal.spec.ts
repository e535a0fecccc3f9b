import { desk, overHttp, visits } from './desk.js';
import { take } from './form.js';
import { received } from './stories.js';

describe('While Temporal is away', () => {
  const visit = visits();
  afterAll(() => desk().temporal.comeBack());

  it('an officer works on, the page says that the clockwork is late, and says when it is back', async () => {
    const ref = await received();
    const amira = await visit.as('amira', `/cases/${ref}`);
    const samuel = await visit.as('samuel', '/board');
    const runs = amira.getByRole('tabpanel');
    await amira.getByRole('tab', { name: 'What runs' }).click();
    await runs.getByText('The clockwork conducts this case.').waitFor();

    await desk().temporal.goAway();
    await take(amira, 'StartScreening');
    await take(amira, 'RecordAct', async (form) => {
      await form.choose('code', 'THREAT');
      await form.choose('actor', 'STATE');
      await form.type('on', '2026-01-10');
    });
    await runs.getByText('The clockwork does not answer just now').waitFor({ timeout: 60_000 });
    await samuel.getByText(/the clockwork is late by/).waitFor({ timeout: 90_000 });
    const told = await (await overHttp('amira')).timeline(ref);
    expect(told.map(({ type }) => type)).toEqual(expect.arrayContaining(['ScreeningStarted', 'ActRecorded']));

    await desk().temporal.comeBack();
    await runs.getByText('The clockwork conducts this case.').waitFor({ timeout: 90_000 });
    await runs.getByText('Act recorded').waitFor();
    await samuel.getByText('the clockwork is well').waitFor({ timeout: 120_000 });
  });
});
