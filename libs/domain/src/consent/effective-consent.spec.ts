import type { CasePerson, Consent } from '../case/case-person.js';
import type { CaseState } from '../case/case-state.js';
import { given } from '../case/given.js';
import type { ConsentElsewhere, Moment } from '../decider.js';
import type { ConsentScope, ConsentStatus } from '../vocabulary/consent.js';
import { effectiveConsent } from './effective-consent.js';
import { effectiveConsents } from './effective-consents.js';
import { internalConsentGiven, nobodyLeft, usableConsent } from './usable-consent.js';

const ALMA: CasePerson = {
  personId: 'alma',
  alias: 'P1',
  roles: ['VICTIM'],
  organisation: false,
  minor: false,
  represented: 'SELF',
  guardianImplicated: false,
  relatives: [],
  identity: null,
  facts: { gender: 'WOMAN', ageBand: '25_59', profiles: [], category: null, statuses: [] },
};

const answer = (scope: ConsentScope, status: ConsentStatus, changes: Partial<Consent> = {}): Consent => ({
  personId: 'alma',
  scope,
  addressee: null,
  givenBy: 'alma',
  status,
  on: '2026-01-12',
  expiresOn: null,
  reconfirmedOn: null,
  ...changes,
});

const { state: empty, moment } = given();
const about = (person: Partial<CasePerson>, ...consents: readonly Consent[]): CaseState => ({
  ...empty,
  status: 'VERIFYING',
  recordType: 'NAMED_INDIVIDUAL',
  respondent: 'XEX',
  persons: { alma: { ...ALMA, ...person } },
  consents,
});
const at = (day: string, elsewhere: readonly ConsentElsewhere[] = []): Moment => ({
  ...moment,
  effectiveAt: Date.parse(`${day}T12:00:00Z`),
  elsewhere,
});
const holds = (state: CaseState, scope: ConsentScope, to: string | null = null, when = moment) =>
  effectiveConsent(state, 'alma', scope, to, when);

describe('effectiveConsent', () => {
  it('is one’s own answer', () => {
    expect(holds(about({}, answer('PRESS', 'GIVEN')), 'PRESS')).toBe('GIVEN');
    expect(holds(about({}, answer('PRESS', 'REFUSED')), 'PRESS')).toBe('REFUSED');
    expect(holds(about({}), 'PRESS')).toBe('NOT_ASKED');
    expect(holds(about({}, answer('PRESS', 'GIVEN', { givenBy: 'jon' })), 'PRESS')).toBe('NOT_ASKED');
    expect(effectiveConsent(about({}), 'nobody', 'PRESS', null, moment)).toBe('NOT_ASKED');
  });

  it.each(['TRANSMIT', 'PUBLISH'] as const)(
    'covers the anonymous use of %s by the named scope only',
    (channel) => {
      const named = about({}, answer(`${channel}_NAMED`, 'GIVEN'));
      expect(holds(named, `${channel}_ANON`)).toBe('GIVEN');
      expect(holds(named, channel === 'PUBLISH' ? 'TRANSMIT_ANON' : 'PUBLISH_ANON')).toBe('NOT_ASKED');
      expect(holds(named, 'PRESS')).toBe('NOT_ASKED');
      expect(holds(about({}, answer(`${channel}_ANON`, 'GIVEN')), `${channel}_NAMED`)).toBe('NOT_ASKED');
      const contradicted = about(
        {},
        answer(`${channel}_NAMED`, 'GIVEN'),
        answer(`${channel}_ANON`, 'REFUSED'),
      );
      expect(holds(contradicted, `${channel}_ANON`)).toBe('REFUSED');
    },
  );

  it('leaves out of every use who refuses that the office looks into it', () => {
    const state = about(
      {},
      answer('INTERNAL', 'REFUSED'),
      answer('TRANSMIT_NAMED', 'GIVEN'),
      answer('CONTACT', 'GIVEN'),
    );
    expect(holds(state, 'TRANSMIT_NAMED')).toBe('REFUSED');
    expect(holds(state, 'TRANSMIT_ANON')).toBe('REFUSED');
    expect(holds(state, 'CONTACT')).toBe('GIVEN');
  });

  it('asks a host State’s consent for itself; a general refusal holds for it too', () => {
    const respondent = about({}, answer('TRANSMIT_NAMED', 'GIVEN'));
    expect(holds(respondent, 'TRANSMIT_NAMED', 'XEX')).toBe('GIVEN');
    expect(holds(respondent, 'TRANSMIT_NAMED', 'XFI')).toBe('NOT_ASKED');
    const host = about({}, answer('TRANSMIT_NAMED', 'GIVEN', { addressee: 'XFI' }));
    expect(holds(host, 'TRANSMIT_NAMED', 'XFI')).toBe('GIVEN');
    expect(holds(host, 'TRANSMIT_NAMED', 'XEX')).toBe('NOT_ASKED');
    const refused = about(
      {},
      answer('TRANSMIT_NAMED', 'REFUSED'),
      answer('TRANSMIT_NAMED', 'GIVEN', { addressee: 'XFI' }),
    );
    expect(holds(refused, 'TRANSMIT_NAMED', 'XFI')).toBe('REFUSED');
  });

  it('expires after its last day', () => {
    const state = about({}, answer('TRANSMIT_NAMED', 'GIVEN', { expiresOn: '2026-02-01' }));
    expect(holds(state, 'TRANSMIT_NAMED', null, at('2026-02-01'))).toBe('GIVEN');
    expect(holds(state, 'TRANSMIT_NAMED', null, at('2026-02-02'))).toBe('EXPIRED');
  });

  it('expires for publication when nobody reconfirmed it in 90 days (D4), and not for letters', () => {
    const state = about({}, answer('PUBLISH_NAMED', 'GIVEN'), answer('TRANSMIT_NAMED', 'GIVEN'));
    expect(holds(state, 'PUBLISH_NAMED', null, at('2026-04-12'))).toBe('GIVEN');
    expect(holds(state, 'PUBLISH_NAMED', null, at('2026-04-13'))).toBe('EXPIRED');
    expect(holds(state, 'PUBLISH_ANON', null, at('2026-04-13'))).toBe('NOT_ASKED');
    expect(holds(state, 'TRANSMIT_NAMED', null, at('2026-04-13'))).toBe('GIVEN');
    const again = about({}, answer('PUBLISH_NAMED', 'GIVEN', { reconfirmedOn: '2026-04-10' }));
    expect(holds(again, 'PUBLISH_NAMED', null, at('2026-07-09'))).toBe('GIVEN');
    expect(holds(again, 'PUBLISH_NAMED', null, at('2026-07-10'))).toBe('EXPIRED');
  });

  it('is the guardian’s for a child, void if the guardian is implicated', () => {
    const child = { minor: true, represented: 'GUARDIAN', relatives: ['jon'] } as const;
    const guardian = answer('INTERNAL', 'GIVEN', { givenBy: 'jon' });
    expect(holds(about(child, guardian), 'INTERNAL')).toBe('GIVEN');
    expect(holds(about({ ...child, guardianImplicated: true }, guardian), 'INTERNAL')).toBe('NOT_ASKED');
    expect(holds(about(child, answer('INTERNAL', 'GIVEN')), 'INTERNAL')).toBe('NOT_ASKED');
    expect(holds(about(child, guardian, answer('INTERNAL', 'REFUSED')), 'INTERNAL')).toBe('REFUSED');
    expect(holds(about({ ...child, relatives: [] }, guardian), 'INTERNAL')).toBe('NOT_ASKED');
  });

  it('is the strictest of the relatives’ for one who cannot answer', () => {
    const missing = { represented: 'RELATIVES', relatives: ['jon', 'mother'] } as const;
    const by = (givenBy: string, status: ConsentStatus) => answer('INTERNAL', status, { givenBy });
    expect(holds(about(missing, by('jon', 'GIVEN'), by('mother', 'GIVEN')), 'INTERNAL')).toBe('GIVEN');
    expect(holds(about(missing, by('jon', 'GIVEN'), by('mother', 'REFUSED')), 'INTERNAL')).toBe('REFUSED');
    expect(holds(about(missing, by('jon', 'GIVEN')), 'INTERNAL')).toBe('NOT_ASKED');
    expect(holds(about(missing, by('jon', 'GIVEN'), by('mother', 'WITHDRAWN')), 'INTERNAL')).toBe(
      'WITHDRAWN',
    );
    expect(holds(about(missing, by('cousin', 'GIVEN')), 'INTERNAL')).toBe('NOT_ASKED');
  });

  it('is refused once the person’s key is destroyed', () => {
    expect(holds(about({ facts: 'ERASED' }, answer('PRESS', 'GIVEN')), 'PRESS')).toBe('REFUSED');
  });

  it('takes the stricter of what stands in other cases', () => {
    const state = about({}, answer('TRANSMIT_NAMED', 'GIVEN'));
    const read = (status: string, scope = 'TRANSMIT_NAMED', personId = 'alma') =>
      holds(state, 'TRANSMIT_NAMED', null, at('2026-01-13', [{ personId, scope, status }]));
    expect(read('WITHDRAWN')).toBe('WITHDRAWN');
    expect(read('REFUSED')).toBe('REFUSED');
    expect(read('REFUSED', 'INTERNAL')).toBe('REFUSED');
    expect(read('GIVEN')).toBe('GIVEN');
    expect(read('NOT_ASKED')).toBe('GIVEN');
    expect(read('WITHDRAWN', 'PRESS')).toBe('GIVEN');
    expect(read('WITHDRAWN', 'TRANSMIT_NAMED', 'jon')).toBe('GIVEN');
  });
});

describe('usableConsent', () => {
  const usable = (...consents: readonly Consent[]) => usableConsent(about({}, ...consents), 'alma', moment);

  it('is any use permitted, unless the office may not look into it', () => {
    expect(usable(answer('INTERNAL', 'GIVEN'))).toBe(true);
    expect(usable(answer('TRANSMIT_ANON', 'GIVEN'))).toBe(true);
    expect(usable(answer('CONTACT', 'GIVEN'))).toBe(false);
    expect(usable(answer('INTERNAL', 'WITHDRAWN'), answer('TRANSMIT_ANON', 'GIVEN'))).toBe(false);
    expect(usable()).toBe(false);
  });
});

describe('nobodyLeft', () => {
  it('asks the victims, and the family only where no victim is known', () => {
    const given = answer('INTERNAL', 'GIVEN');
    expect(nobodyLeft(about({}, given), moment)).toBe(false);
    expect(nobodyLeft(about({ roles: ['FAMILY'] }, given), moment)).toBe(false);
    const withVictim = about({ roles: ['FAMILY'] }, given);
    const victim: CasePerson = { ...ALMA, personId: 'victim' };
    const both = { ...withVictim, persons: { ...withVictim.persons, victim } };
    expect(nobodyLeft(both, moment)).toBe(true);
    expect(internalConsentGiven(both, moment)).toBe(false);
  });

  it('is never so without persons, or for a law or a situation', () => {
    expect(nobodyLeft(about({ roles: ['SOURCE'] }), moment)).toBe(false);
    expect(nobodyLeft({ ...about({}), recordType: 'LEGISLATION' }, moment)).toBe(false);
    expect(nobodyLeft({ ...about({}), recordType: 'SITUATION' }, moment)).toBe(false);
    expect(nobodyLeft(about({}), moment)).toBe(true);
  });
});

describe('effectiveConsents', () => {
  const given = about({}, answer('TRANSMIT_NAMED', 'GIVEN'), answer('PUBLISH_NAMED', 'GIVEN'));

  it('tell of each person and scope what holds', () => {
    const { persons } = effectiveConsents(given, moment);
    expect(persons['alma']).toMatchObject({
      TRANSMIT_ANON: 'GIVEN',
      PUBLISH_NAMED: 'GIVEN',
      PRESS: 'NOT_ASKED',
    });
    expect(effectiveConsents(given, at('2027-01-12')).persons['alma']?.PUBLISH_NAMED).toBe('EXPIRED');
  });

  it('tell whether the case may be told to its State, and in the report, by anybody’s consent', () => {
    expect(effectiveConsents(given, moment)).toMatchObject({ state: true, report: true });
    expect(effectiveConsents(given, at('2027-01-12'))).toMatchObject({ state: true, report: false });
    expect(effectiveConsents(about({}, answer('INTERNAL', 'REFUSED')), moment)).toMatchObject({
      state: false,
      report: false,
    });
    expect(effectiveConsents({ ...given, recordType: 'LEGISLATION' }, moment)).toMatchObject({
      state: null,
      report: null,
    });
  });
});
