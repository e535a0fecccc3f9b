import { Office } from './office.js';
import { verifying } from './stories.js';

/** DOMAIN 17.4: the author verified alone and confirms it: refused; another verifier succeeds. */
describe('an author who verified alone', () => {
  let office: Office;
  beforeAll(async () => {
    office = await Office.open();
    await office
      .as('sysadmin')
      .change('assign-roles', { colleagueId: 'officer', roles: ['OFFICER', 'VERIFIER'], unit: 'geneva' });
  });
  afterAll(() => office.close());

  it('may not confirm, though the office has made the author a verifier too; another verifier may', async () => {
    const { ref, act, evidence } = await verifying(office);
    const author = office.as('officer');
    await author.does(ref, 'propose-verification', { acts: [act], evidence });
    expect(await author.isRefused(ref, 'confirm-verification')).toEqual(['ROLE_NOT_PERMITTED']);

    await office.as('supervisor').does(ref, 'assign-case', { verifier: 'officer' });
    expect(await author.isRefused(ref, 'confirm-verification')).toEqual(['VERIFIER_IS_AUTHOR']);
    expect((await author.case(ref))['status']).toBe('VERIFYING');

    await office.as('supervisor').does(ref, 'assign-case', { verifier: 'verifier2' });
    expect(await office.as('verifier2').does(ref, 'confirm-verification')).toContain('Verified');
    expect((await author.case(ref))['status']).toBe('VERIFIED');
  });

  it('is whoever added evidence that it rests on, too', async () => {
    const { ref, act, evidence } = await verifying(office);
    await office.as('verifier').does(ref, 'add-evidence', {
      description: 'What an invented witness says.',
      supports: [act],
      sourceCode: 'WITNESS',
      firstHand: true,
    });
    const found = Object.keys((await office.as('verifier').case<{ evidence: object }>(ref)).evidence);
    const added = found.filter((id) => !evidence.includes(id));
    await office.as('officer').does(ref, 'propose-verification', {
      acts: [act],
      evidence: [...evidence, ...added],
    });
    expect(await office.as('verifier').isRefused(ref, 'confirm-verification')).toEqual([
      'VERIFIER_IS_AUTHOR',
    ]);
    await office.as('supervisor').does(ref, 'assign-case', { verifier: 'verifier2' });
    expect(await office.as('verifier2').does(ref, 'confirm-verification')).toContain('Verified');
  });
});
