import { Office } from './office.js';
import { screening, type Story } from './stories.js';

const REASON = { reason: 'NO_NEXUS', explanation: 'Nothing ties the arrest to the briefing.' };

/** DOMAIN 17.24: a decline without a reason or without a countersign is refused. */
describe('a decline', () => {
  let office: Office;
  let story: Story;
  beforeAll(async () => {
    office = await Office.open();
    story = await screening(office);
  });
  afterAll(() => office.close());

  const stands = async () => (await office.as('officer').case(story.ref))['status'];

  it.each([
    ['a reason', { explanation: REASON.explanation }, '/reason'],
    ['a reason in words', { reason: REASON.reason }, '/explanation'],
    ['words in its reason', { ...REASON, explanation: '   ' }, '/explanation'],
    ['a reason that there is', { ...REASON, reason: 'NO_TIME' }, '/reason'],
  ])('without %s is refused, and says which field', async (_what, body, field) => {
    const officer = office.as('officer');
    expect(await officer.isRefused(story.ref, 'propose-decline', body)).toHaveLength(1);
    const { body: problem, status } = await officer.tries(story.ref, 'propose-decline', body);
    expect(status).toBe(422);
    expect(problem).toMatchObject({ failures: [{ field, remedy: expect.any(String) as string }] });
  });

  it('that nobody proposed is not confirmed', async () => {
    expect(await office.as('supervisor').isRefused(story.ref, 'confirm-decline')).toEqual([
      'DECLINE_NOT_PROPOSED',
    ]);
  });

  it('is proposed by the officer, who does not countersign it', async () => {
    expect(await office.as('officer').does(story.ref, 'propose-decline', REASON)).toEqual([
      'DeclineProposed',
    ]);
    expect(await stands()).toBe('SCREENING');
    expect(await office.as('officer').isRefused(story.ref, 'confirm-decline')).toEqual([
      'ROLE_NOT_PERMITTED',
    ]);
  });

  it('is not countersigned by the supervisor who proposed it', async () => {
    await office.as('supervisor').does(story.ref, 'propose-decline', REASON);
    expect(await office.as('supervisor').isRefused(story.ref, 'confirm-decline')).toEqual([
      'COUNTERSIGNER_IS_PROPOSER',
    ]);
    expect(await stands()).toBe('SCREENING');
  });

  it('with both is NOT_PURSUED, with actor, reason and time', async () => {
    expect(await office.as('supervisor2').does(story.ref, 'confirm-decline')).toEqual(['NotPursued']);
    expect(await stands()).toBe('NOT_PURSUED');
    const last = (await office.as('officer').timeline(story.ref)).at(-1);
    expect(last).toMatchObject({
      type: 'NotPursued',
      payload: { by: 'supervisor2', proposedBy: 'supervisor', reason: 'NO_NEXUS' },
    });
  });
});
