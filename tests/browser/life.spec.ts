import type { Page } from 'playwright-core';
import { dayOf } from '@vigil/domain/calendar/day';
import { overHttp, visits } from './desk.js';
import { openForm, take } from './form.js';
import { settled } from './settled.js';
import { reportOf } from './stories.js';

const today = (): string => dayOf(Date.now());
const daysAgo = (days: number): string => dayOf(Date.now() - days * 86_400_000);

describe('The whole life of a case, by several people, each in a browser of their own', () => {
  const visit = visits();

  it('from the allegation to the proposed entry, by clicking alone', async () => {
    const amira = await visit.as('amira', '/register');
    const ref = await register(amira);
    const page = `/cases/${ref}`;
    const samuel = await visit.as('samuel', page);
    await take(samuel, 'AssignCase', async (form) => {
      await form.chooseNamed('verifier', 'Viktor Lund');
      await form.chooseNamed('protection', 'Petra Noor');
    });
    const viktor = await visit.as('viktor', page);
    const petra = await visit.as('petra', page);

    await take(amira, 'StartScreening');
    await take(amira, 'RecordCooperation', async (form) => {
      await form.chooseNamed('personId', /Victim/);
      await form.choose('mechanism', 'UPR');
      await form.choose('type', 'BRIEFING');
      await form.type('on', daysAgo(40));
    });
    await take(amira, 'RecordAct', async (form) => {
      await form.choose('code', 'ARREST_DETENTION');
      await form.choose('actor', 'STATE');
      await form.type('on', daysAgo(20));
      await form.tick('persons', /Victim/);
    });
    await take(amira, 'RecordNexus', async (form) => {
      await form.tick('codes', /./);
    });
    await take(amira, 'RecordConsent', async (form) => {
      await form.chooseNamed('personId', /Victim/);
      await form.type('on', today());
      await form.check('riskExplained');
      for (const given of await form.place.getByRole('radio', { name: /: Given$/ }).all())
        await given.check();
    });
    await take(amira, 'ConfirmScope');
    for (const [nth, source] of ['FAMILY', 'COURT_RECORD'].entries()) {
      await take(amira, 'AddEvidence', async (form) => {
        await form.type('description', 'What an invented source says.');
        await form.tick('supports', /Arrest/);
        await form.type('sourceCode', source);
        await form.check('firstHand');
      });
      await take(amira, 'AssessEvidence', async (form) => {
        if (nth > 0) await form.chooseNamed('evidenceId', 'court record');
        await form.choose('reliability', 'B');
        await form.type('credibility', '2');
      });
    }
    await take(petra, 'AssessRisk', async (form) => {
      await form.choose('level', 'LOW');
      await form.type('reason', 'What the adviser weighed is invented.');
      await form.tick('adviserAgreesNaming', /Victim/);
    });
    await take(amira, 'ProposeVerification', async (form) => {
      await form.tick('acts', /Arrest/);
      await form.tick('evidence', 'family');
      await form.tick('evidence', 'court record');
    });
    await take(viktor, 'ConfirmVerification');

    await take(amira, 'DraftCommunication', async (form) => {
      await form.choose('type', 'AL');
      await form.choose('addressee', 'XEX');
      await form.tick('named', /Victim/);
      await form.type('text', 'It is alleged that {P2} was detained on return from Geneva.');
    });
    await take(samuel, 'ClearCommunication');
    await take(samuel, 'SendCommunication');
    await amira.getByRole('tab', { name: 'Letters' }).click();
    const letter = amira.getByRole('tabpanel').getByRole('heading', { name: /^LTR\/\d{4}\/XEX\/\d+$/ });
    await letter.waitFor();

    await take(amira, 'RecordReply', async (form) => {
      await form.type('receivedOn', today());
      await form.type('text', 'The person concerned is detained for tax offences.');
    });
    await take(amira, 'GradeReply', async (form) => {
      await form.choose('quality', 'REJECTED_UNSUBSTANTIATED');
    });
    await take(amira, 'ProposeEntry', async (form) => {
      await form.type('year', String(await reportOf(daysAgo(20))));
      await form.type('mainText', 'Mandate holders expressed concern at the arrest of {P2}.');
      await form.type(
        'annexText',
        'Mandate holders expressed concern at the arrest of {P2}. The Government replied.',
      );
    });
    await amira.getByRole('tab', { name: 'Entry' }).click();
    await amira
      .getByRole('tabpanel')
      .getByRole('heading', { name: /^\d{4}\/I\/XEX\/\d+$/ })
      .waitFor();

    const told = await (await overHttp('samuel')).timeline(ref);
    expect(told.map(({ type }) => type).filter((type) => type !== 'ReminderFell')).toEqual(
      expect.arrayContaining(['Verified', 'CommunicationSent', 'ReplyRecorded', 'EntryProposed']),
    );
    await samuel.locator('[aria-current="step"]').nth(1).waitFor();
    expect(await samuel.locator('[aria-current="step"] .stage-name').allTextContents()).toEqual([
      ' Follow-up',
      ' Inclusion in the report',
    ]);
  });
});

async function register(page: Page): Promise<string> {
  const form = openForm(page);
  await form.choose('recordType', 'NAMED_INDIVIDUAL');
  await form.choose('respondent', 'XEX');
  await form.choose('channel', 'EMAIL');
  await form.type('receivedAt', `${daysAgo(1)}T10:00`);
  await form.group('source').group('identity').type('name', 'Rosalind Quarry');
  await form.type('narrative', 'An invented account of what happened, as the source told it.');
  await form.check('statedConsent');
  const person = await form.add('persons');
  await person.tick('roles', 'Victim');
  await person.group('identity').type('name', 'Alma Verity');
  await form.record();
  await page.waitForURL(/\/cases\/RC-/);
  await settled(page);
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}
