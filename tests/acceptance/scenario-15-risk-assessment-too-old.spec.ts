import { Office } from './office.js';
import { drafted, verified, type Story } from './stories.js';
import { inZurich } from './zurich.js';

/** DOMAIN 17.15: a risk assessment 91 days old; a letter is sent: refused until it is renewed. */
describe('a letter whose risk assessment is 91 days old', () => {
  let office: Office;
  let story: Story;
  let onTheLastDay: string;
  let tooLate: string;
  let ninetieth: string;
  beforeAll(async () => {
    office = await Office.open();
    const tomorrow = new Date(Date.parse(office.now) + 86_400_000).toISOString().slice(0, 10);
    await office.passUntil(inZurich(tomorrow, '09:00'));
    story = await verified(office);
    onTheLastDay = await cleared();
    tooLate = await cleared();
    ninetieth = new Date(Date.parse(tomorrow) + 90 * 86_400_000).toISOString().slice(0, 10);
  });
  afterAll(() => office.close());

  const cleared = async () => {
    const communicationId = await drafted(office, story);
    await office.as('supervisor').does(story.ref, 'clear-communication', { communicationId });
    return communicationId;
  };

  it('goes on the ninetieth day, to its end', async () => {
    await office.passUntil(inZurich(ninetieth, '23:00'));
    const sending = { communicationId: onTheLastDay };
    expect(await office.as('supervisor').does(story.ref, 'send-communication', sending)).toContain(
      'CommunicationSent',
    );
  });

  it('is refused on the ninety-first', async () => {
    await office.pass('2 hours');
    await office.driven.lifecycle(`case/${story.ref}`);
    const sending = { communicationId: tooLate };
    expect(await office.as('supervisor').isRefused(story.ref, 'send-communication', sending)).toEqual([
      'RISK_NOT_VALID',
    ]);
    await office.driven.settled(`case/${story.ref}`);
    expect(office.driven.mails.taken.filter(({ to }) => to.includes('mission-xex'))).toHaveLength(1);
  });

  it('goes once the protection adviser has renewed it', async () => {
    await office.as('protection').does(story.ref, 'assess-risk', {
      level: 'LOW',
      reason: 'An invented assessment.',
      adviserAgreesNaming: [story.victim],
    });
    const sending = { communicationId: tooLate };
    expect(await office.as('supervisor').does(story.ref, 'send-communication', sending)).toContain(
      'CommunicationSent',
    );
    await office.driven.settled(`case/${story.ref}`);
    expect(office.driven.mails.taken.filter(({ to }) => to.includes('mission-xex'))).toHaveLength(2);
  });
});
