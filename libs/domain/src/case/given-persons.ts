import type { AboutPerson } from './case-person.js';
import { command, identityRef, rawText, type PayloadFor } from './given.js';
import { OFFICE_PEOPLE } from './test-office.js';

/** The invented persons of the specs: Alma Verity is `alma`, her lawyer `lawyer`, her brother `jon`, an NGO `ngo`. */
export const ALMA = 'person-alma';
export const LAWYER = 'person-lawyer';
export const JON = 'person-jon';
export const NGO = 'person-ngo';

/** What is said of a person when a spec does not care. */
export const ABOUT: Omit<AboutPerson, 'statuses'> = {
  gender: 'WOMAN',
  ageBand: '25_59',
  profiles: ['HRD'],
  category: 'A_COOPERATED',
};

type Registration = PayloadFor<'RegisterAllegation'>;
type Person = Registration['persons'][number];

/** A person as RegisterAllegation and AddPerson take one: a victim who answers for herself unless said otherwise. */
export const person = (personId: string, changes: Partial<Person> = {}): Person => ({
  personId,
  roles: ['VICTIM'],
  identity: identityRef(),
  organisation: false,
  guardianImplicated: false,
  relatives: [],
  facts: ABOUT,
  ...changes,
});

/** An allegation against State XEX from an NGO, with Alma as its victim; `by` is the colleague who registers it. */
export const registration = (changes: Partial<Registration> = {}, by: string = OFFICE_PEOPLE.officer) =>
  command(
    'RegisterAllegation',
    {
      recordType: 'NAMED_INDIVIDUAL',
      sensitivity: 'CONFIDENTIAL',
      respondent: 'XEX',
      channel: 'SECURE_FORM',
      receivedAt: '2026-01-12T08:30:00+01:00',
      safeChannel: true,
      urgent: false,
      takingOver: false,
      source: { personId: NGO, identity: identityRef(), organisation: true, roles: [] },
      narrative: rawText(),
      statedConsent: true,
      persons: [person(ALMA)],
      duplicates: { possible: false },
      ...changes,
    },
    by,
  );

type Consent = PayloadFor<'RecordConsent'>;
type Scope = Consent['answers'][number]['scope'];

/** What a person answers on 12 January 2026, after the risk was explained: `consent(ALMA, ['INTERNAL'])`. */
export const consent = (
  personId: string,
  scopes: readonly Scope[],
  changes: Partial<Omit<Consent, 'answers'>> & {
    readonly status?: Consent['answers'][number]['status'];
    readonly addressee?: Consent['answers'][number]['addressee'];
  } = {},
) => {
  const { status = 'GIVEN', addressee, ...others } = changes;
  return command('RecordConsent', {
    personId,
    on: '2026-01-12',
    riskExplained: true,
    ...others,
    answers: scopes.map((scope) => ({ scope, status, ...(addressee ? { addressee } : {}) })),
  });
};

/** The withdrawal of one scope, or of ALL. */
export const withdrawal = (
  personId: string,
  scope: PayloadFor<'WithdrawConsent'>['scope'],
  changes: Partial<PayloadFor<'WithdrawConsent'>> = {},
) => command('WithdrawConsent', { personId, scope, everywhere: false, ...changes });
