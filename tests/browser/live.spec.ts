import { overHttp, visits } from './desk.js';
import { openForm, openStep, take } from './form.js';
import { received, recordsAct, screening } from './stories.js';

describe('A desk that is open hears of what others do:', () => {
  const visit = visits();

  it("a colleague's step appears by itself in the open case, and is said", async () => {
    const ref = await screening();
    const viktor = await visit.as('viktor', `/cases/${ref}`);
    await viktor.getByRole('tab', { name: 'Timeline' }).click();
    const timeline = viktor.locator('ol.timeline');
    await timeline.getByRole('listitem').first().waitFor();
    expect(await timeline.getByText('Threat').count()).toBe(0);
    await recordsAct(await overHttp('amira'), ref);
    await timeline.getByText('Threat').waitFor();
    await viktor.getByRole('status').getByText('Amira Okoro').waitFor();
  });

  it('one does not hear of oneself as of somebody else', async () => {
    const ref = await received();
    const amira = await visit.as('amira', `/cases/${ref}`);
    await take(amira, 'StartScreening');
    await amira.locator('[data-step="StartScreening"]').waitFor({ state: 'detached' });
    expect(await amira.getByRole('status').getByText('Amira Okoro').count()).toBe(0);
  });

  it('a new case stands in the list without asking', async () => {
    const samuel = await visit.as('samuel', '/team');
    const shown = samuel.getByText(/cases? shown$/);
    const before = parseInt((await shown.textContent()) ?? '', 10);
    await received();
    await samuel.getByText(`${before + 1} cases shown`).waitFor();
  });

  it('whoever fills in a form is told of the step that another took meanwhile, and keeps what they typed', async () => {
    const ref = await screening();
    const amira = await visit.as('amira', `/cases/${ref}`);
    const form = await openStep(amira, 'AddEvidence');
    await form.type('description', 'Half of a sentence');
    await recordsAct(await overHttp('samuel'), ref);
    await amira.getByRole('status').getByText('Samuel Adeyar').waitFor();
    await openForm(amira)
      .place.getByRole('checkbox', { name: /Threat/ })
      .waitFor();
    expect(await openForm(amira).place.getByLabel('Description').inputValue()).toBe('Half of a sentence');
  });

  it('a decision on what one read is not taken when another changed it meanwhile; one looks, and decides anew', async () => {
    const ref = await screening();
    const [tomas, samuel] = [await overHttp('tomas'), await visit.as('samuel', `/cases/${ref}`)];
    await tomas.does(ref, 'propose-decline', { reason: 'NO_NEXUS', explanation: 'An invented reason.' });
    const form = await openStep(samuel, 'ConfirmDecline');
    await recordsAct(await overHttp('amira'), ref);
    await samuel.getByRole('status').getByText('Amira Okoro').waitFor();
    await form.record();
    await samuel.getByRole('alert').getByText('Somebody changed this since you read it.').waitFor();
    await form.record();
    await samuel.getByText(/: Recorded\.$/).waitFor();
    expect(await (await overHttp('samuel')).case(ref)).toMatchObject({ status: 'NOT_PURSUED' });
  });
});
