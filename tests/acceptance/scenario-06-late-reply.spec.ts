import { Office } from './office.js';
import { sent, verified, type Story } from './stories.js';
import { isTold, recorded, toldOf } from './told.js';
import { inZurich, nextPlainYear } from './zurich.js';

interface Letter {
  readonly status: string;
  readonly lapsedAt: number | null;
  readonly lapseVoid: boolean;
  readonly replies: readonly { readonly late: boolean; readonly receivedOn: string }[];
}

/** DOMAIN 17.6: after the lapse of 12 April a reply arrives on 20 April: REPLIED_LATE, and the lapse remains visible. */
describe('a reply after the lapse', () => {
  let office: Office;
  let year: number;
  let late: Story & { letter: string };
  let inTime: Story & { letter: string };
  beforeAll(async () => {
    office = await Office.open();
    year = nextPlainYear(office.now);
    await office.passUntil(inZurich(`${year}-02-10`, '14:00'));
    late = await withLetter();
    inTime = await withLetter();
    await office.passUntil(inZurich(`${year}-04-20`, '10:00'));
    await recorded(office, 'officer', late.ref, 'ReplyLapsed');
    await recorded(office, 'officer', inTime.ref, 'ReplyLapsed');
  });
  afterAll(() => office.close());

  const withLetter = async () => {
    const story = await verified(office);
    return { ...story, letter: await sent(office, story) };
  };
  const letterOf = async ({ ref, letter }: { ref: string; letter: string }) =>
    (await office.as('officer').case<{ communications: Record<string, Letter> }>(ref)).communications[letter];
  const reply = ({ letter }: { letter: string }, receivedOn: string) => ({
    communicationId: letter,
    receivedOn,
    datedOn: `${year}-04-08`,
    text: 'The Government says that nothing happened.',
  });

  it('is refused with a day that has not come, or that lies before the letter', async () => {
    const officer = office.as('officer');
    const tomorrow = reply(late, `${year}-04-21`);
    expect(await officer.isRefused(late.ref, 'record-reply', tomorrow)).toEqual(['DATE_IN_FUTURE']);
    const before = { ...reply(late, `${year}-02-09`), datedOn: null };
    expect(await officer.isRefused(late.ref, 'record-reply', before)).toEqual(['DATE_BEFORE_SENT']);
  });

  it('is REPLIED_LATE, and the lapse remains visible', async () => {
    await office.as('officer').does(late.ref, 'record-reply', reply(late, `${year}-04-20`));
    expect(await letterOf(late)).toMatchObject({
      status: 'REPLIED_LATE',
      lapsedAt: Date.parse(inZurich(`${year}-04-12`, '00:00')),
      lapseVoid: false,
      replies: [{ late: true, receivedOn: `${year}-04-20` }],
    });
    expect((await office.as('officer').case(late.ref))['status']).toBe('FOLLOW_UP');
    const types = (await office.as('officer').timeline(late.ref)).map(({ type }) => type);
    expect(types.indexOf('ReplyLapsed')).toBeGreaterThan(types.indexOf('CommunicationSent'));
    expect(types.indexOf('ReplyRecorded')).toBeGreaterThan(types.indexOf('ReplyLapsed'));
  });

  it('is REPLIED when it had come in time and only its recording is late; both stay visible', async () => {
    await office.as('officer').does(inTime.ref, 'record-reply', reply(inTime, `${year}-04-11`));
    expect(await letterOf(inTime)).toMatchObject({
      status: 'REPLIED',
      lapsedAt: Date.parse(inZurich(`${year}-04-12`, '00:00')),
      lapseVoid: true,
      replies: [{ late: false }],
    });
  });

  it('tells nobody of the lapse a second time', async () => {
    await isTold(office, 'supervisor', late.ref, 'reply END');
    await office.pass('10 days');
    expect(await toldOf(office, 'supervisor', late.ref, 'reply')).toEqual(['reply END']);
  });
});
