import fc from 'fast-check';
import { command, given, type Happened } from '../case/given.js';
import { ALMA, JON, consent, person, registration, withdrawal } from '../case/given-persons.js';
import { CONSENT_SCOPE } from '../vocabulary/consent.js';
import { effectiveConsent } from './effective-consent.js';
import { nobodyLeft } from './usable-consent.js';

const scope = fc.constantFrom(...CONSENT_SCOPE.codes);
const answers = fc.uniqueArray(scope, { minLength: 1 });
const status = fc.constantFrom('GIVEN', 'REFUSED', 'NOT_ASKED' as const);
const represented = fc.constantFrom('SELF', 'GUARDIAN', 'RELATIVES' as const);

const family = registration({
  persons: [person(ALMA, { relatives: [JON] }), person(JON, { roles: ['FAMILY'] })],
});
const becomes = (who: 'SELF' | 'GUARDIAN' | 'RELATIVES') =>
  command('CorrectPerson', { personId: ALMA, represented: who });

const step: fc.Arbitrary<(as: 'SELF' | 'GUARDIAN' | 'RELATIVES') => Happened> = fc.oneof(
  fc.tuple(answers, status).map(
    ([scopes, said]) =>
      () =>
        consent(ALMA, scopes, { status: said }),
  ),
  fc.tuple(answers, status).map(
    ([scopes, said]) =>
      (as: string) =>
        consent(ALMA, scopes, { status: said, ...(as === 'SELF' ? {} : { givenBy: JON }) }),
  ),
  scope.map((one) => () => withdrawal(ALMA, one)),
);

describe('a withdrawal of everything', () => {
  it('leaves nothing that may be used, whatever was answered before and whoever answers for the person', () => {
    fc.assert(
      fc.property(represented, fc.array(step, { maxLength: 6 }), (as, steps) => {
        const before = given(family, becomes(as), ...steps.map((happens) => happens(as)));
        const after = before.when(withdrawal(ALMA, 'ALL')).accepted();
        for (const addressee of [null, 'XEX', 'XFI'])
          for (const one of CONSENT_SCOPE.codes)
            expect(effectiveConsent(after.state, ALMA, one, addressee, after.moment)).not.toBe('GIVEN');
        expect(nobodyLeft(after.state, after.moment)).toBe(true);
        if (!nobodyLeft(before.state, before.moment)) expect(after.state.hold).not.toBeNull();
      }),
      { numRuns: 100 },
    );
  });
});
