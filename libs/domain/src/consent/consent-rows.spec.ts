import { given } from '../case/given.js';
import { ABOUT, ALMA, JON, consent, person, registration } from '../case/given-persons.js';
import { consentRows } from './consent-rows.js';

describe('consentRows', () => {
  it('shows one row for each question, whoever answered', () => {
    const missing = person(ALMA, { represented: 'RELATIVES', relatives: [JON, 'mother'] });
    const family = registration({
      persons: [missing, person(JON, { roles: ['FAMILY'] }), person('mother', { roles: ['FAMILY'] })],
    });
    const { state } = given(
      family,
      consent(ALMA, ['INTERNAL', 'TRANSMIT_NAMED'], { givenBy: JON }),
      consent(ALMA, ['INTERNAL'], { givenBy: 'mother' }),
      consent(ALMA, ['TRANSMIT_NAMED'], { givenBy: 'mother', status: 'REFUSED' }),
      consent(JON, ['TRANSMIT_NAMED'], { addressee: 'XFI' }),
    );
    expect(consentRows(state)).toEqual([
      { personId: ALMA, scope: 'INTERNAL', addressee: null, status: 'GIVEN' },
      { personId: ALMA, scope: 'TRANSMIT_NAMED', addressee: null, status: 'REFUSED' },
      { personId: JON, scope: 'TRANSMIT_NAMED', addressee: 'XFI', status: 'GIVEN' },
    ]);
  });

  it('shows what a child said alone as not asked', () => {
    const child = person(ALMA, { facts: { ...ABOUT, ageBand: 'CHILD' } });
    const { state } = given(registration({ persons: [child] }), consent(ALMA, ['INTERNAL']));
    expect(consentRows(state)).toEqual([
      { personId: ALMA, scope: 'INTERNAL', addressee: null, status: 'NOT_ASKED' },
    ]);
  });
});
