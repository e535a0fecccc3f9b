import { Office } from './office.js';
import { consents, screening, today, type Story } from './stories.js';
import { isTold } from './told.js';

/** DOMAIN 17.1: a submission without a consent statement; the officer confirms scope; refused, and the source is asked. */
describe('a submission without a consent statement', () => {
  let office: Office;
  let story: Story;
  beforeAll(async () => {
    office = await Office.open();
    story = await screening(office, { statedConsent: false });
  });
  afterAll(() => office.close());

  it('opens the officer’s task to ask the source', () =>
    isTold(office, 'officer', story.ref, 'task ASK_CONSENT'));

  it('is refused when the officer confirms scope: INTERNAL consent missing', async () => {
    const officer = office.as('officer');
    expect(await officer.isRefused(story.ref, 'confirm-scope')).toEqual(['INTERNAL_CONSENT_MISSING']);

    const { body, status } = await officer.tries(story.ref, 'confirm-scope');
    expect(status).toBe(409);
    const [failure] = body['failures'] as { says: string; remedy: string }[];
    expect(failure?.says).toContain('INTERNAL consent missing');
    expect(failure?.remedy).toContain('CONTACT_WITH_SOURCE');
    expect((await officer.case(story.ref))['status']).toBe('SCREENING');
  });

  it('is within scope once the source was asked and the victim agreed', async () => {
    const officer = office.as('officer');
    expect(
      await officer.does(story.ref, 'record-action', {
        by: 'OHCHR_HQ',
        toward: 'PERSON',
        kind: 'CONTACT_WITH_SOURCE',
        aim: 'PROTECTION',
        on: today(office),
        outcome: 'Asked whether she agrees.',
      }),
    ).toContain('ActionRecorded');
    expect(await officer.isRefused(story.ref, 'confirm-scope')).toEqual(['INTERNAL_CONSENT_MISSING']);

    await consents(office, story.ref, story.victim, { INTERNAL: 'GIVEN' });
    expect(await officer.does(story.ref, 'confirm-scope')).toEqual(['ScopeConfirmed']);
    expect((await officer.case(story.ref))['status']).toBe('VERIFYING');
  });

  it('stays outside when the victim refuses', async () => {
    const other = await screening(office, { statedConsent: false });
    await consents(office, other.ref, other.victim, { INTERNAL: 'REFUSED' });
    expect(await office.as('supervisor').isRefused(other.ref, 'confirm-scope')).toContain(
      'INTERNAL_CONSENT_MISSING',
    );
  });
});
