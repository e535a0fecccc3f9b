import { effectiveConsent } from '../../consent/effective-consent.js';
import { command, composedText, given, type Situation } from '../given.js';
import { givenBy, ordersOf, screening } from '../given-decisions.js';
import { confirmingVerification, verifying } from '../given-facts.js';
import { ALMA, consent, JON, LAWYER, NGO, person, withdrawal } from '../given-persons.js';
import { assessed } from '../given-verified.js';
import { OFFICE_PEOPLE } from '../test-office.js';

const { officer, officer2, supervisor, outsider } = OFFICE_PEOPLE;
const SOURCE = 'case/RC-SSSSS-S';
const TARGET = 'case/RC-TTTTT-T';
const named = (id: string) => (state: Situation['state']) => ({ ...state, id });

const NGO2 = 'person-ngo-2';
const source = given(
  ...screening({
    source: { personId: NGO2, identity: { boxId: 'ngo-2', digest: 'd' }, organisation: true, roles: [] },
    persons: [person(ALMA), person(JON, { roles: ['FAMILY'] })],
  }),
).inState(named(SOURCE));
const target = given(
  ...screening({ persons: [person(ALMA), person(LAWYER, { roles: ['HELPER'] })] }),
).inState(named(TARGET));
const asking = (by: string = supervisor, to = 'RC-TTTTT-T') =>
  command('RequestMerge', { target: to, reason: composedText() }, by);

/** Asks in the one case, takes in in the other: what either then is. */
function merged(from: Situation, into: Situation) {
  const asked = from.when(asking()).accepted();
  const [absorb] = ordersOf(asked);
  const absorbed = into.when(givenBy(SOURCE, absorb!)).accepted();
  const [confirm] = ordersOf(absorbed);
  return { asked, absorbed, confirmed: asked.when(givenBy(TARGET, confirm!)).accepted() };
}

describe('merging', () => {
  it('keeps all sources and counts one case (scenario 20)', () => {
    const NGO3 = 'person-ngo-3';
    const third = given(
      ...screening({
        source: { personId: NGO3, identity: { boxId: 'ngo-3', digest: 'd' }, organisation: true, roles: [] },
      }),
    ).inState(named('case/RC-33333-3'));
    const first = merged(source, target);
    const [order] = ordersOf(third.when(asking()).accepted());
    const both = first.absorbed.when(givenBy('case/RC-33333-3', order!)).accepted();
    expect(both.state.sources.map(({ personId }) => personId)).toEqual([NGO, NGO2, NGO3]);
    expect(both.state.absorbed).toEqual([SOURCE, 'case/RC-33333-3']);
    expect(both.state.narrative).toHaveLength(3);
    expect(first.confirmed.state).toMatchObject({
      status: 'MERGED',
      leftFrom: 'SCREENING',
      merge: { target: TARGET, state: 'ABSORBED' },
    });
    expect(first.confirmed.state.terms).toEqual([]);
  });

  it('brings new persons under aliases of their own, and known ones once', () => {
    const { absorbed } = merged(source, target);
    const aliases = Object.values(absorbed.state.persons).map(({ alias }) => alias);
    expect(new Set(aliases).size).toBe(aliases.length);
    expect(Object.keys(absorbed.state.persons).sort()).toEqual([ALMA, JON, LAWYER, NGO, NGO2].sort());
  });

  it.each([
    ['the case that comes', 'REFUSED', 'GIVEN'],
    ['the case that takes in', 'GIVEN', 'REFUSED'],
  ] as const)('lets the no of %s win', (_where, there, here) => {
    const { absorbed } = merged(
      source.and(consent(ALMA, ['INTERNAL']), consent(ALMA, ['PUBLISH_NAMED'], { status: there })),
      target.and(consent(ALMA, ['INTERNAL']), consent(ALMA, ['PUBLISH_NAMED'], { status: here })),
    );
    expect(effectiveConsent(absorbed.state, ALMA, 'PUBLISH_NAMED', null, absorbed.moment)).toBe('REFUSED');
    expect(effectiveConsent(absorbed.state, ALMA, 'INTERNAL', null, absorbed.moment)).toBe('GIVEN');
  });

  it('holds the case in the same decision when the stricter consent leaves nobody', () => {
    const [absorb] = ordersOf(
      source
        .and(consent(ALMA, ['INTERNAL'], { status: 'REFUSED' }))
        .when(asking())
        .accepted(),
    );
    target
      .and(consent(ALMA, ['INTERNAL']))
      .when(givenBy(SOURCE, absorb!))
      .thenRecorded('MergeAbsorbed', { type: 'HoldPlaced', payload: { because: 'NO_USABLE_CONSENT' } });
  });

  it('makes who stands for themselves in one case and not in the other answer through relatives', () => {
    const missing = given(
      ...screening({
        persons: [
          person(ALMA, { represented: 'RELATIVES', relatives: [JON] }),
          person(JON, { roles: ['FAMILY'] }),
        ],
      }),
    ).inState(named(SOURCE));
    const { absorbed } = merged(missing, target.and(consent(ALMA, ['INTERNAL'])));
    expect(absorbed.state.persons[ALMA]).toMatchObject({ represented: 'RELATIVES', relatives: [JON] });
    expect(effectiveConsent(absorbed.state, ALMA, 'INTERNAL', null, absorbed.moment)).toBe('NOT_ASKED');
  });

  it('inherits the publication history of both', () => {
    const earlier = (year: number) => (state: Situation['state']) => ({ ...state, publishedYears: [year] });
    const { absorbed } = merged(source.inState(earlier(2025)), target.inState(earlier(2023)));
    expect(absorbed.state.publishedYears).toEqual([2023, 2025]);
  });

  it('has the risk assessed anew where persons came that the assessment did not know', () => {
    const assigned = command('AssignCase', { protection: OFFICE_PEOPLE.protection }, supervisor);
    const { absorbed } = merged(source, target.and(assigned, assessed('LOW')));
    expect(absorbed.state.risk?.voided).toBe(true);
  });

  it('asks again when something was recorded in between, so that a withdrawal is not lost', () => {
    const asked = source
      .and(consent(ALMA, ['INTERNAL', 'PRESS']))
      .when(asking())
      .accepted();
    const absorbed = target
      .and(consent(ALMA, ['INTERNAL']))
      .when(givenBy(SOURCE, ordersOf(asked)[0]!))
      .accepted();
    const changed = asked.and(withdrawal(ALMA, 'PRESS'));
    const again = changed
      .when(givenBy(TARGET, ordersOf(absorbed)[0]!))
      .thenRecorded({ type: 'MergeRequested', payload: { reason: null } });
    const taken = absorbed.when(givenBy(SOURCE, ordersOf(again)[0]!)).accepted();
    expect(effectiveConsent(taken.state, ALMA, 'PRESS', null, taken.moment)).toBe('WITHDRAWN');
    expect(taken.state.sources).toHaveLength(2);
    again.when(givenBy(TARGET, ordersOf(taken)[0]!)).thenRecorded('MergedInto');
  });

  it('sends a later withdrawal on to where the case went', () => {
    const { confirmed, absorbed } = merged(source.and(consent(ALMA, ['INTERNAL'])), target);
    const withdrawn = confirmed.when(withdrawal(ALMA, 'ALL')).accepted();
    const [order] = ordersOf(withdrawn);
    expect(order).toMatchObject({ stream: TARGET, command: 'WithdrawConsent' });
    const there = absorbed.when(givenBy(SOURCE, order!)).accepted();
    expect(effectiveConsent(there.state, ALMA, 'INTERNAL', null, there.moment)).toBe('WITHDRAWN');
  });
});

describe('a merge is refused', () => {
  it('by the case that asks: with itself, twice, or out of screening', () => {
    source.when(asking(supervisor, 'RC-SSSSS-S')).thenRejected('MERGE_WITH_ITSELF');
    source.and(asking()).when(asking()).thenRejected('MERGE_UNDER_WAY');
    given(...screening().slice(0, 1))
      .when(asking())
      .thenRejected('NOT_ALLOWED_IN_STATUS');
    source.when(asking(OFFICE_PEOPLE.intake)).thenRejected('ROLE_NOT_PERMITTED');
  });

  it('for as long as it is under way, its case is not verified: it could not be marked as merged any more', () => {
    verifying()
      .and(asking())
      .when(confirmingVerification())
      .thenRejected('VERIFICATION_NOT_PROPOSED', 'MERGE_UNDER_WAY');
  });

  it('by the case that is asked: over, about another State, or not the requester’s', () => {
    const [absorb] = ordersOf(source.when(asking()).accepted());
    const order = () => givenBy(SOURCE, absorb!);
    target
      .inState((state) => ({ ...state, status: 'CLOSED' }))
      .when(order())
      .thenRejected('NOT_ALLOWED_IN_STATUS');
    target
      .inState((state) => ({ ...state, respondent: 'XAC' }))
      .when(order())
      .thenRejected('RESPONDENTS_DIFFER');
    target
      .inState((state) => ({ ...state, assignment: { ...state.assignment, unit: 'new-york' } }))
      .when(order())
      .thenRejected('MERGE_WITHOUT_RIGHTS');
    target.and(asking(supervisor, 'RC-44444-4')).when(order()).thenRejected('MERGE_UNDER_WAY');
    target.when(givenBy(TARGET, absorb!)).thenRejected('MERGE_WITH_ITSELF');
  });

  it('and released at the source, by the case that was asked alone', () => {
    const asked = source.and(asking());
    const release = (from: string) =>
      givenBy(from, {
        kind: 'command',
        queue: 'conducting',
        stream: SOURCE,
        command: 'ReleaseMerge',
        payload: {},
      });
    asked.when(release('case/RC-44444-4')).thenRejected('MERGE_NOT_REQUESTED');
    const released = asked.when(release(TARGET)).thenRecorded('MergeReleased');
    expect(released.state).toMatchObject({ status: 'SCREENING', merge: null });
    source.when(release(TARGET)).thenRejected('MERGE_NOT_REQUESTED');
  });

  it('for whoever is a supervisor elsewhere, or takes the answer of a stream into their own hands', () => {
    source.when(asking(outsider)).thenRejected('NOT_VISIBLE');
    source.when(asking(officer2)).thenRejected('NOT_VISIBLE');
    source.when(command('ConfirmMerge', { upTo: 1 }, officer)).thenRejected('ORIGIN_NOT_PERMITTED');
  });
});
