import type { Page } from 'playwright-core';
import { dayOf } from '@vigil/domain/calendar/day';
import { commandLabel } from '@vigil/domain/labels/command-label';
import { CYCLE_COMMANDS, type CycleCommandType } from '@vigil/domain/report-cycle/cycle-catalogue';
import { overHttp, visits } from './desk.js';
import { openForm, recorded, take, type Form } from './form.js';
import { goTo, settled } from './settled.js';
import { communicated } from './stories.js';
import { openSealed } from './unlock.js';

const today = (): string => dayOf(Date.now());
/** A report of its own, of long ago: the office is one for all specs, and a report that is out takes no entries of theirs. */
const PERIOD = { year: 2020, from: '2019-05-01', until: '2020-04-30' };
const IN_ITS_PERIOD = { cooperatedOn: '2020-01-20', sufferedOn: '2020-02-10' };
const REPLY = 'The Ministry has examined the matter, and knows of no such person.';
const labelOf = (command: CycleCommandType): string => commandLabel(CYCLE_COMMANDS[command], 'en');

/** Takes a step of the report as somebody does: waits until it is offered, fills its form, and until it is recorded. */
async function takeInReport(
  page: Page,
  command: CycleCommandType,
  fill: (form: Form) => Promise<unknown> = () => Promise.resolve(),
): Promise<void> {
  await page.locator(`[data-step="${command}"]`).first().click();
  await fill(openForm(page));
  await openForm(page).record();
  await recorded(page, labelOf(command));
  await settled(page);
}

describe('The year of a report, by several people, each in a browser of their own', () => {
  const visit = visits();

  it('from its opening to its publication, by clicking alone', async () => {
    const ref = await communicated({ ...IN_ITS_PERIOD, more: ['PUBLISH_ANON', 'PUBLISH_NAMED'] });
    await (await overHttp('samuel')).change('open-period', PERIOD);
    const edda = await visit.as('edda', '/report-cycles');
    await edda.getByRole('button', { name: new RegExp(`^${labelOf('OpenCycle')}.*${PERIOD.year}$`) }).click();
    await openForm(edda).record();
    await edda.getByRole('link', { name: String(PERIOD.year) }).click();
    const report = new URL(edda.url()).pathname;
    const samuel = await visit.as('samuel', report);
    const candidate = samuel.locator('.candidate').filter({ hasText: ref });
    await candidate.getByText('9 of 9 hold').waitFor();

    const amira = await visit.as('amira', `/cases/${ref}`);
    await take(amira, 'ProposeEntry', async (form) => {
      await form.type('year', String(PERIOD.year));
      await form.type('mainText', 'It is alleged that {P2} was detained.');
      await form.type('annexText', 'It is alleged that {P2} was detained after a briefing.');
    });
    await candidate.waitFor({ state: 'detached' });
    await goTo(samuel, `/cases/${ref}`);
    await take(samuel, 'ClearEntry');
    const row = edda.getByRole('row').filter({ hasText: ref });
    await row.getByText('Not cleared').waitFor({ state: 'detached' });

    await takeInReport(edda, 'CloseIntake');
    await takeInReport(edda, 'PrepareNotes');
    await goTo(samuel, report);
    await takeInReport(samuel, 'SendNote');
    await edda.getByText(/^NV\//).first().waitFor();
    await takeInReport(edda, 'RecordNoteReply', async (form) => {
      await form.type('receivedOn', today());
      await form.type('text', REPLY);
      await form.type('summary', 'The Government answered that it had no record of a detention.');
    });
    await edda.getByText('A supervisor of a unit with an entry in this note opens it, or the ASG.').waitFor();
    await goTo(samuel, report);
    const notes = samuel.locator('#notes');
    await openSealed(notes);
    expect(await notes.locator('.opened').textContent()).toContain(REPLY);
    await notes.getByRole('cell', { name: 'To compare with an invented record.' }).waitFor();
    await takeInReport(edda, 'SubmitMain', async (form) => {
      await form.type('on', today());
      await form.type('reason', 'An invented reason to submit it early.');
    });
    await takeInReport(edda, 'FinaliseEntries');
    await takeInReport(edda, 'Freeze');
    const hash = edda.locator('code.hash');
    await hash.waitFor();
    const ayla = await visit.as('ayla', report);
    expect(await ayla.locator('code.hash').textContent()).toBe(await hash.textContent());
    await takeInReport(edda, 'Sign');
    await ayla.getByText(/^ ?Report editor: Edda Marsh/).waitFor();
    await takeInReport(ayla, 'Sign');
    await takeInReport(edda, 'Publish', async (form) => {
      await form.type('symbol', 'A/HRC/66/61');
      await form.type('issuedOn', today());
    });
    await edda
      .getByText(/A\/HRC\/66\/61/)
      .first()
      .waitFor();
    await row.getByText('Published').waitFor();
  });
});
