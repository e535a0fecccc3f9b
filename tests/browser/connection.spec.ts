import { overHttp, signIn, visits } from './desk.js';
import { openStep } from './form.js';
import { screening } from './stories.js';

describe('A lost connection', () => {
  const visit = visits();

  it('is said, loses nothing typed, and the same step is recorded once when it is back', async () => {
    const ref = await screening();
    const { page, context } = await visit.open(`/cases/${ref}`);
    await signIn(page, 'amira');
    const form = await openStep(page, 'RecordAct');
    await form.choose('code', 'SMEAR');
    await form.choose('actor', 'STATE');
    await form.type('on', '2026-01-10');
    await form.type('place', 'Half of a sentence');
    await context.setOffline(true);
    await form.record();
    await page.getByRole('alert').getByText('The connection is lost.').waitFor();
    expect(await form.place.getByLabel('Place').inputValue()).toBe('Half of a sentence');
    await context.setOffline(false);
    await form.record();
    await page.getByText(/: Recorded\.$/).waitFor();
    const acts = (await (await overHttp('amira')).timeline(ref)).filter(({ type }) => type === 'ActRecorded');
    expect(acts).toHaveLength(1);
  });

  it('whose answer alone was lost records the step once all the same', async () => {
    const ref = await screening();
    const page = await visit.as('amira', `/cases/${ref}`);
    const form = await openStep(page, 'RecordAct');
    await form.choose('code', 'SMEAR');
    await form.choose('actor', 'STATE');
    await form.type('on', '2026-01-10');
    let answered = false;
    await page.route('**/record-act', async (route) => {
      if (answered) return route.continue();
      answered = true;
      await route.fetch();
      return route.abort();
    });
    await form.record();
    await page.getByRole('alert').getByText('The connection is lost.').waitFor();
    await form.record();
    await page.getByText(/: Recorded\.$/).waitFor();
    const acts = (await (await overHttp('amira')).timeline(ref)).filter(({ type }) => type === 'ActRecorded');
    expect(acts).toHaveLength(1);
  });

  it('keeps a page from being loaded: it says so, the session stays, and the page comes when it is asked for again', async () => {
    const { page, context } = await visit.open('/');
    await signIn(page, 'samuel');
    await page.getByRole('heading', { name: 'My work' }).waitFor();
    await context.setOffline(true);
    await page.getByRole('link', { name: 'Board' }).click();
    await page.getByRole('alert').getByText('The connection is lost.').waitFor();
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'Board' }).waitFor();
    expect(await page.locator('.person').count()).toBe(1);
  });
});
