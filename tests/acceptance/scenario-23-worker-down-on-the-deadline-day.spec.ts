import { Office } from './office.js';
import { sent, verified, type Story } from './stories.js';
import { isTold, mailsTo, recorded, toldOf } from './told.js';
import { inZurich, nextPlainYear } from './zurich.js';

/**
 * DOMAIN 17.23: the worker is down on a deadline day; it restarts, and the reminder fires once.
 *
 * The time-skipping server skips no further than to a timer whose workflow nobody conducts: so the worker is stopped two
 * hours before the deadline and stays away over its instant. Over days, its workflow is lost with it.
 */
describe('a worker that is down on a deadline day', () => {
  let office: Office;
  let story: Story;
  let year: number;
  beforeAll(async () => {
    office = await Office.open();
    year = nextPlainYear(office.now);
    await office.passUntil(inZurich(`${year}-02-10`, '14:00'));
    story = await verified(office);
    await sent(office, story);
    await office.passUntil(inZurich(`${year}-03-28`, '05:00'));
    await isTold(office, 'officer', story.ref, 'reply T-30');
    await office.driven.settled(`case/${story.ref}`);
  });
  afterAll(() => office.close());

  const fallen = async (level: string) =>
    (await office.as('officer').timeline(story.ref)).filter(
      ({ type, payload }) =>
        type === 'ReminderFell' && payload['kind'] === 'reply' && payload['level'] === level,
    );

  it('reminds of nothing while it is down', async () => {
    await office.driven.stop('conducting');
    await office.passUntil(inZurich(`${year}-03-28`, '07:00'));
    expect(await fallen('T-14')).toEqual([]);
    expect(await toldOf(office, 'officer', story.ref, 'reply')).toEqual(['reply T-30']);
  });

  it('reminds once when it is back, and not again after another restart', async () => {
    const { length } = office.driven.mails.taken;
    await office.driven.start('conducting');
    await isTold(office, 'officer', story.ref, 'reply T-14');
    await office.driven.settled(`case/${story.ref}`);
    await office.driven.stop('conducting');
    await office.driven.start('conducting');
    await office.pass('1 day');

    expect((await fallen('T-14')).map(({ effectiveAt }) => effectiveAt)).toEqual([
      inZurich(`${year}-03-28`, '07:00'),
    ]);
    expect(await toldOf(office, 'officer', story.ref, 'reply')).toEqual(['reply T-30', 'reply T-14']);
    expect(mailsTo(office, 'officer', length)).toBe(1);
  });

  it('sends only the most urgent of what it missed in days, and records the others as skipped', async () => {
    await office.passUntil(inZurich(`${year}-04-04`, '05:00'));
    await office.driven.rests(`case/${story.ref}`);
    await office.driven.stop('conducting');
    const workflowId = office.driven.workflowId(`case/${story.ref}`);
    await office.driven.client.workflow.getHandle(workflowId).terminate('Lost with its worker.');
    await office.passUntil(inZurich(`${year}-04-10`, '12:00'));
    await office.driven.start('conducting');
    await office.driven.conducting.teller.tell(`case/${story.ref}`); // as the reconciler does for a lost workflow

    await isTold(office, 'officer', story.ref, 'reply T-1');
    expect(await toldOf(office, 'officer', story.ref, 'reply')).toEqual([
      'reply T-30',
      'reply T-14',
      'reply T-1',
    ]);
    expect((await fallen('T-1')).map(({ payload }) => payload['skipped'])).toEqual([['T-7']]);
    expect(await fallen('T-7')).toEqual([]);
  });

  it('lets the letter lapse at its own instant, though it was down then; the supervisor is told once', async () => {
    await office.passUntil(inZurich(`${year}-04-11`, '20:00'));
    await office.driven.stop('conducting');
    await office.passUntil(inZurich(`${year}-04-12`, '00:00'));
    const types = (await office.as('officer').timeline(story.ref)).map(({ type }) => type);
    expect(types).not.toContain('ReplyLapsed');

    await office.driven.start('conducting');
    expect(await recorded(office, 'officer', story.ref, 'ReplyLapsed')).toEqual([
      inZurich(`${year}-04-12`, '00:00'),
    ]);
    await isTold(office, 'supervisor', story.ref, 'reply END');
    expect(await toldOf(office, 'supervisor', story.ref, 'reply')).toEqual(['reply END']);
    expect((await office.driven.lifecycle(`case/${story.ref}`)).unforeseen).toEqual([]);
  });
});
