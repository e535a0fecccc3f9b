import { Office } from './office.js';
import { sent, verified, type Story } from './stories.js';
import { isTold, mailsTo, recorded, toldOf } from './told.js';
import { inZurich, nextPlainYear } from './zurich.js';

/** DOMAIN 17.5: an AL sent on 10 February lapses on 12 April, 00:00 Zurich; the supervisor is notified once. */
describe('an AL sent on 10 February without a reply', () => {
  let office: Office;
  let story: Story;
  let letter: string;
  let year: number;
  beforeAll(async () => {
    office = await Office.open();
    year = nextPlainYear(office.now);
    await office.passUntil(inZurich(`${year}-02-10`, '14:00'));
    story = await verified(office);
    letter = await sent(office, story);
  });
  afterAll(() => office.close());

  const standing = async () => {
    const { status, communications } = await office.as('officer').case<{
      status: string;
      communications: Record<string, { status: string; lapsedAt: number | null }>;
    }>(story.ref);
    return { case: status, letter: communications[letter]?.status };
  };

  it('waits for it through the whole of 11 April', async () => {
    await office.passUntil(inZurich(`${year}-04-11`, '23:59'));
    expect(await standing()).toEqual({ case: 'COMMUNICATED', letter: 'SENT' });
    expect(await toldOf(office, 'supervisor', story.ref, 'reply')).toEqual([]);
  });

  it('is LAPSED on 12 April at 00:00 in Zurich', async () => {
    await office.passUntil(inZurich(`${year}-04-12`, '00:00'));
    expect(await recorded(office, 'officer', story.ref, 'ReplyLapsed')).toEqual([
      `${year}-04-11T22:00:00.000Z`,
    ]);
    expect(inZurich(`${year}-04-12`, '00:00')).toBe(`${year}-04-11T22:00:00.000Z`);
    expect(await standing()).toEqual({ case: 'FOLLOW_UP', letter: 'LAPSED' });
  });

  it('notifies the supervisor once, however long it stays so', async () => {
    const { length } = office.driven.mails.taken;
    await isTold(office, 'supervisor', story.ref, 'reply END');
    await office.pass('30 days');
    expect(await toldOf(office, 'supervisor', story.ref, 'reply')).toEqual(['reply END']);
    expect(await recorded(office, 'officer', story.ref, 'ReplyLapsed')).toHaveLength(1);
    expect(mailsTo(office, 'supervisor') - mailsTo(office, 'supervisor', length)).toBeLessThanOrEqual(1);
  });
});
