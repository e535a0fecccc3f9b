import { effectiveConsent } from '../../consent/effective-consent.js';
import type { ConsentScope } from '../../vocabulary/consent.js';
import { draft } from '../define-event.js';
import { communicationDrafted } from '../events/communication-drafted.js';
import { entryProposed } from '../events/entry-proposed.js';
import { noteEntered } from '../events/note-entered.js';
import { command, composedText, given, type Happened } from '../given.js';
import {
  ABOUT,
  ALMA,
  JON,
  LAWYER,
  NGO,
  consent,
  person,
  registration,
  withdrawal,
} from '../given-persons.js';
import { OFFICE_PEOPLE } from '../test-office.js';

const quiet = registration({ safeChannel: false, persons: [person(ALMA), person(LAWYER)] });

/** A draft letter and an entry in a note verbale; both name Alma, neither speaks of the lawyer. */
const letter = draft(communicationDrafted, {
  communicationId: 'com_1',
  type: 'AL',
  addressee: 'XEX',
  onLegislation: false,
  highLevel: false,
  named: [ALMA],
  mentioned: [],
  replyDueOn: null,
  text: composedText([ALMA]),
  checked: false,
});
const entry = draft(entryProposed, {
  entryId: 'ent_1',
  number: '2026/I/XEX/1',
  year: 2026,
  annex: 'I',
  opensWith: [],
  naming: [{ personId: ALMA, as: 'NAME' }],
  mainText: composedText([ALMA]),
  annexText: composedText([ALMA]),
  acts: [],
  nexus: [],
  lateDiscovered: false,
  admission: null,
  checked: false,
});
const outputs: readonly Happened[] = [letter, entry, draft(noteEntered, { entryId: 'ent_1' })];

describe('RecordConsent', () => {
  it('keeps an answer for each scope; none implies another', () => {
    const answered = given(quiet)
      .when(consent(ALMA, ['INTERNAL', 'TRANSMIT_NAMED']))
      .thenRecorded('ConsentRecorded');
    const holds = (scope: ConsentScope) =>
      effectiveConsent(answered.state, ALMA, scope, null, answered.moment);
    expect(holds('INTERNAL')).toBe('GIVEN');
    expect(holds('TRANSMIT_NAMED')).toBe('GIVEN');
    expect(holds('PUBLISH_NAMED')).toBe('NOT_ASKED');
    expect(holds('PRESS')).toBe('NOT_ASKED');
  });

  it('is rejected before the risk was explained, unless nothing is given', () => {
    given(quiet)
      .when(consent(ALMA, ['INTERNAL'], { riskExplained: false }))
      .thenRejected('RISK_NOT_EXPLAINED');
    given(quiet)
      .when(consent(ALMA, ['INTERNAL'], { riskExplained: false, status: 'REFUSED' }))
      .accepted();
  });

  it('is rejected from who may not answer for the person', () => {
    given(quiet)
      .when(consent(ALMA, ['INTERNAL'], { givenBy: NGO }))
      .thenRejected('GIVER_ANSWERS_FOR_NOBODY');
    given(quiet)
      .when(consent('nobody', ['INTERNAL']))
      .thenRejected('PERSON_UNKNOWN');
  });

  it('takes the answer of a guardian named for a child', () => {
    const child = person(ALMA, { facts: { ...ABOUT, ageBand: 'CHILD' }, relatives: [JON] });
    const family = registration({ persons: [child, person(JON, { roles: ['FAMILY'] })] });
    given(family)
      .when(consent(ALMA, ['INTERNAL'], { givenBy: JON }))
      .accepted();
  });

  it('is rejected of an erased person', () => {
    given(registration({ persons: [person(ALMA, { facts: 'ERASED' })] }))
      .when(consent(ALMA, ['INTERNAL']))
      .thenRejected('PERSON_ERASED');
  });

  it('is rejected with dates that cannot be', () => {
    given(quiet)
      .when(consent(ALMA, ['INTERNAL'], { on: '2026-01-13' }))
      .thenRejected('DATE_IN_FUTURE');
    given(quiet)
      .when(consent(ALMA, ['INTERNAL'], { expiresOn: '2026-01-11' }))
      .thenRejected('DATE_BEFORE_GIVEN');
  });

  it('is rejected with two answers to one question, or an addressee where nobody is written to', () => {
    given(quiet)
      .when(consent(ALMA, ['INTERNAL', 'INTERNAL']))
      .thenRejected('ANSWERED_TWICE');
    given(quiet)
      .when(consent(ALMA, ['PUBLISH_ANON'], { addressee: 'XFI' }))
      .thenRejected('ADDRESSEE_WITHOUT_TRANSMISSION');
  });

  it('starts one term for a person’s publication consents, from the oldest of them (D4)', () => {
    const first = given(quiet, consent(ALMA, ['PUBLISH_ANON']));
    const { terms } = first
      .at('2026-02-02T09:00:00+01:00')
      .when(consent(ALMA, ['PUBLISH_NAMED'], { on: '2026-02-02' })).state;
    expect(terms).toMatchObject([
      { kind: 'consentValidity', rule: 'D4', dueAt: Date.parse('2026-04-13T00:00:00+02:00') },
    ]);
    expect(terms[0]?.subject).not.toBe(first.state.terms[0]?.subject);
    expect(given(quiet, consent(ALMA, ['TRANSMIT_NAMED'])).state.terms).toEqual([]);
  });

  it('holds texts at once when a no replaces a yes', () => {
    given(quiet, consent(ALMA, ['INTERNAL', 'TRANSMIT_NAMED']), letter)
      .when(consent(ALMA, ['TRANSMIT_NAMED'], { status: 'REFUSED' }))
      .thenRecorded('ConsentRecorded', {
        type: 'OutputsHeld',
        payload: { personId: ALMA, because: 'CONSENT_REFUSED', communications: ['com_1'], entries: [] },
      });
  });
});

describe('WithdrawConsent', () => {
  const consented: readonly Happened[] = [
    quiet,
    consent(ALMA, ['INTERNAL', 'TRANSMIT_NAMED', 'PUBLISH_NAMED']),
    consent(LAWYER, ['INTERNAL', 'TRANSMIT_ANON']),
  ];

  it('holds an entry in a note verbale in the same decision; editor and supervisor see why (scenario 16)', () => {
    const withdrawn = given(...consented, ...outputs)
      .when(withdrawal(ALMA, 'PUBLISH_NAMED'))
      .thenRecorded('ConsentWithdrawn', {
        type: 'OutputsHeld',
        payload: { because: 'CONSENT_WITHDRAWN', communications: [], entries: ['ent_1'] },
      });
    expect(withdrawn.state.entries['ent_1']).toMatchObject({
      status: 'IN_NV',
      held: true,
      heldBecause: ['CONSENT_WITHDRAWN'],
    });
    expect(withdrawn.state.hold).toBeNull();
  });

  it('holds draft letters too when the State may no longer be written to', () => {
    const { state } = given(...consented, ...outputs).when(withdrawal(ALMA, 'TRANSMIT_NAMED'));
    expect(state.communications['com_1']?.held).toBe(true);
    expect(state.entries['ent_1']?.held).toBe(true);
  });

  it('holds nothing that does not speak of the person', () => {
    given(...consented, ...outputs)
      .when(withdrawal(LAWYER, 'ALL'))
      .thenRecorded('ConsentWithdrawn');
  });

  it('holds nothing for a scope in which no text leaves', () => {
    given(...consented, ...outputs)
      .when(withdrawal(ALMA, 'CONTACT'))
      .thenRecorded('ConsentWithdrawn');
    given(...consented, ...outputs)
      .when(withdrawal(ALMA, 'SHARE_UN'))
      .thenRecorded('ConsentWithdrawn');
  });

  it('holds the case only when it leaves nobody with a usable consent', () => {
    const one = given(...consented)
      .when(withdrawal(ALMA, 'ALL'))
      .thenRecorded('ConsentWithdrawn');
    const none = one
      .when(withdrawal(LAWYER, 'ALL'))
      .thenRecorded('ConsentWithdrawn', { type: 'HoldPlaced', payload: { because: 'NO_USABLE_CONSENT' } });
    expect(none.state.status).toBe('RECEIVED');
    none.when(withdrawal(LAWYER, 'INTERNAL')).thenRecorded('ConsentWithdrawn');
    none.when(command('StartScreening', {})).thenRejected('CASE_ON_HOLD');
  });

  it('holds no case on a law', () => {
    given(registration({ recordType: 'LEGISLATION' }), consent(ALMA, ['INTERNAL']))
      .when(withdrawal(ALMA, 'ALL'))
      .thenRecorded('ConsentWithdrawn');
  });

  it('counts though nothing was given before', () => {
    const withdrawn = given(quiet).when(withdrawal(ALMA, 'PRESS')).thenRecorded('ConsentWithdrawn');
    expect(effectiveConsent(withdrawn.state, ALMA, 'PRESS', null, withdrawn.moment)).toBe('WITHDRAWN');
  });

  it('ends the term of the publication consent', () => {
    expect(given(...consented).state.terms).toMatchObject([{ kind: 'consentValidity' }]);
    expect(given(...consented).when(withdrawal(ALMA, 'PUBLISH_NAMED')).state.terms).toEqual([]);
  });

  it('without an addressee means every addressee, with one only that State', () => {
    const host = given(...consented, consent(ALMA, ['TRANSMIT_NAMED'], { addressee: 'XFI' }), letter);
    const holds = (to: string, so: typeof host) =>
      effectiveConsent(so.state, ALMA, 'TRANSMIT_NAMED', to, so.moment);
    const some = host
      .when(withdrawal(ALMA, 'TRANSMIT_NAMED', { addressee: 'XFI' }))
      .thenRecorded('ConsentWithdrawn');
    expect([holds('XEX', some), holds('XFI', some)]).toEqual(['GIVEN', 'WITHDRAWN']);
    const all = host.when(withdrawal(ALMA, 'TRANSMIT_NAMED')).thenRecorded('ConsentWithdrawn', 'OutputsHeld');
    expect([holds('XEX', all), holds('XFI', all)]).toEqual(['WITHDRAWN', 'WITHDRAWN']);
  });

  it('comes from another case as a command of its stream, and goes no further from there', () => {
    const told = withdrawal(ALMA, 'ALL', { everywhere: true });
    given(...consented)
      .when({ ...told, actor: { origin: 'stream', stream: 'RC-4PWX2-H' } })
      .thenRecorded({ type: 'ConsentWithdrawn', payload: { everywhere: false } });
    given(...consented)
      .when(told)
      .thenRecorded({ type: 'ConsentWithdrawn', payload: { everywhere: true } });
  });

  it('is rejected of a stranger, from who answers for nobody, and for a day to come', () => {
    given(quiet).when(withdrawal('nobody', 'ALL')).thenRejected('PERSON_UNKNOWN');
    given(quiet)
      .when(withdrawal(ALMA, 'ALL', { givenBy: NGO }))
      .thenRejected('GIVER_ANSWERS_FOR_NOBODY');
    given(quiet)
      .when(withdrawal(ALMA, 'ALL', { on: '2026-01-13' }))
      .thenRejected('DATE_IN_FUTURE');
  });

  it('is not the verifier’s to record', () => {
    given(quiet, command('AssignCase', { verifier: OFFICE_PEOPLE.verifier }, OFFICE_PEOPLE.supervisor))
      .when({ ...withdrawal(ALMA, 'ALL'), actor: { origin: 'person', id: OFFICE_PEOPLE.verifier } })
      .thenRejected('ROLE_NOT_PERMITTED');
  });
});

describe('ReconfirmConsent', () => {
  const reconfirm = (on: string, changes: object = {}) =>
    command('ReconfirmConsent', { personId: ALMA, on, ...changes });
  const published = given(quiet, consent(ALMA, ['INTERNAL', 'PUBLISH_ANON']));

  it('makes an expired publication consent hold again, and its term anew', () => {
    const late = published.at('2026-04-13T08:00:00+02:00');
    expect(effectiveConsent(late.state, ALMA, 'PUBLISH_ANON', null, late.moment)).toBe('EXPIRED');
    const again = late
      .when(reconfirm('2026-04-13'))
      .thenRecorded({ type: 'ConsentReconfirmed', payload: { scopes: ['INTERNAL', 'PUBLISH_ANON'] } });
    expect(effectiveConsent(again.state, ALMA, 'PUBLISH_ANON', null, again.moment)).toBe('GIVEN');
    expect(again.state.terms).toMatchObject([{ dueAt: Date.parse('2026-07-13T00:00:00+02:00') }]);
  });

  it('is rejected where nothing was given, or what was given has ended', () => {
    given(quiet).when(reconfirm('2026-01-12')).thenRejected('CONSENT_NOT_GIVEN');
    published.when(reconfirm('2026-01-12', { scopes: ['PRESS'] })).thenRejected('CONSENT_NOT_GIVEN');
    given(quiet, consent(ALMA, ['PUBLISH_ANON'], { expiresOn: '2026-02-01' }))
      .at('2026-02-02T09:00:00+01:00')
      .when(reconfirm('2026-02-02'))
      .thenRejected('CONSENT_NOT_GIVEN');
  });

  it('is rejected before the day on which it was given, and for a day to come', () => {
    published.when(reconfirm('2026-01-11')).thenRejected('DATE_BEFORE_GIVEN');
    published.when(reconfirm('2026-01-13')).thenRejected('DATE_IN_FUTURE');
  });
});
