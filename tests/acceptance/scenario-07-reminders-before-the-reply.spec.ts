import { Office } from './office.js';
import { sent, verified, type Story } from './stories.js';
import { isTold, mailsTo, recorded, toldOf } from './told.js';
import { inZurich, nextPlainYear } from './zurich.js';

/** DOMAIN 17.7: an AL due on 11 April; T−14 and T−7 pass: two reminders to the officer, and none after the reply. */
describe('an AL due on 11 April', () => {
  let office: Office;
  let story: Story;
  let letter: string;
  let year: number;
  let mailsBefore: number;
  beforeAll(async () => {
    office = await Office.open();
    year = nextPlainYear(office.now);
    await office.passUntil(inZurich(`${year}-02-10`, '14:00'));
    story = await verified(office);
    letter = await sent(office, story);
    await office.passUntil(inZurich(`${year}-03-27`, '12:00'));
    await isTold(office, 'officer', story.ref, 'reply T-30');
    await office.driven.settled(`case/${story.ref}`);
    mailsBefore = office.driven.mails.taken.length;
  });
  afterAll(() => office.close());

  const reminders = () => toldOf(office, 'officer', story.ref, 'reply');

  it('reminds the officer 14 days before, at 07:00 in Zurich and not a minute earlier', async () => {
    await office.passUntil(inZurich(`${year}-03-28`, '06:59'));
    expect(await reminders()).toEqual(['reply T-30']);
    await office.passUntil(inZurich(`${year}-03-28`, '07:00'));
    await isTold(office, 'officer', story.ref, 'reply T-14');
  });

  it('and 7 days before: two reminders, and two mails, to the officer alone', async () => {
    await office.passUntil(inZurich(`${year}-04-05`, '12:00'));
    await isTold(office, 'officer', story.ref, 'reply T-7');
    expect(await reminders()).toEqual(['reply T-30', 'reply T-14', 'reply T-7']);
    expect(mailsTo(office, 'officer', mailsBefore)).toBe(2);
    expect(office.driven.mails.taken.slice(mailsBefore)).toHaveLength(2);
    const fell = await recorded(office, 'officer', story.ref, 'ReminderFell');
    expect(fell).toContain(inZurich(`${year}-03-28`, '07:00'));
    expect(fell).toContain(inZurich(`${year}-04-04`, '07:00'));
  });

  it('reminds of nothing after the reply, and nothing lapses', async () => {
    await office
      .as('officer')
      .does(story.ref, 'record-reply', { communicationId: letter, receivedOn: `${year}-04-05` });
    await office.passUntil(inZurich(`${year}-04-14`, '12:00'));
    await recorded(office, 'officer', story.ref, 'LetterBecamePublic');
    expect(await reminders()).toEqual(['reply T-30', 'reply T-14', 'reply T-7']);
    expect(await toldOf(office, 'supervisor', story.ref, 'reply')).toEqual([]);
    const types = (await office.as('officer').timeline(story.ref)).map(({ type }) => type);
    expect(types).not.toContain('ReplyLapsed');
  });
});
