import { composedText } from '../given.js';
import {
  ARREST_RECORDED,
  confirmingScope,
  COOPERATION_RECORDED,
  NEXUS_RECORDED,
  screened,
} from '../given-facts.js';
import { ALMA, consent, JON, LAWYER, person, type registration } from '../given-persons.js';

const FACTS = [COOPERATION_RECORDED, ARREST_RECORDED, NEXUS_RECORDED] as const;

describe('ConfirmScope', () => {
  it('takes the case to verification', () => {
    const confirmed = screened()
      .and(...FACTS, consent(ALMA, ['INTERNAL']))
      .when(confirmingScope())
      .thenRecorded('ScopeConfirmed');
    expect(confirmed.state.status).toBe('VERIFYING');
    expect(confirmed.state.stages.at(-1)?.stage).toBe('verification');
  });

  it('says everything that is missing at once; an organisation that is only the source is no protected person', () => {
    screened({ persons: [] })
      .when(confirmingScope())
      .thenRejected('PROTECTED_PERSON_MISSING', 'COOPERATION_MISSING', 'ACT_MISSING', 'NEXUS_NOT_ALLEGED');
  });

  it('asks for INTERNAL consent, even where the source says that there is one (scenario 1)', () => {
    const silent = screened({ statedConsent: true }).and(...FACTS);
    silent.when(confirmingScope()).thenRejected('INTERNAL_CONSENT_MISSING');
    silent
      .and(consent(ALMA, ['TRANSMIT_NAMED', 'SHARE_UN']))
      .when(confirmingScope())
      .thenRejected('INTERNAL_CONSENT_MISSING');
    silent
      .and(consent(ALMA, ['INTERNAL'], { status: 'REFUSED' }))
      .when(confirmingScope())
      .thenRejected('INTERNAL_CONSENT_MISSING');
  });

  it('takes the family’s consent only where it answers for the victim', () => {
    screened()
      .and(...FACTS, consent(JON, ['INTERNAL']))
      .when(confirmingScope())
      .thenRejected('INTERNAL_CONSENT_MISSING');
    screened({
      persons: [
        person(JON, { roles: ['FAMILY'] }),
        person(ALMA, { represented: 'RELATIVES', relatives: [JON] }),
      ],
    })
      .and(...FACTS, consent(ALMA, ['INTERNAL'], { givenBy: JON }))
      .when(confirmingScope())
      .accepted();
  });

  it('asks for consent where a helper alone stands in the case, and not of a law', () => {
    const helped = { persons: [person(LAWYER, { roles: ['HELPER'] })] };
    const facts = (changes: Parameters<typeof registration>[0]) =>
      screened(changes).inState((state) => ({
        ...state,
        cooperation: {
          c: { id: 'c', personId: null, mechanism: 'UPR', type: 'REMOTE', stance: 'ACTUAL', on: null },
        },
        acts: {
          a: {
            id: 'a',
            code: 'RESTRICTIVE_LAW',
            actor: 'STATE',
            actorState: 'XEX',
            on: '2025-11-01',
            until: null,
            place: null,
            persons: [],
            learntOn: '2025-11-02',
          },
        },
        nexus: { n: { id: 'n', actId: 'a', cooperationId: 'c', codes: ['PATTERN'] } },
      }));
    facts(helped).when(confirmingScope()).thenRejected('INTERNAL_CONSENT_MISSING');
    facts({ ...helped, recordType: 'LEGISLATION' })
      .when(confirmingScope())
      .accepted();
  });

  it('rests on a reasoned fear in a preventive case', () => {
    const preventive = screened({ recordType: 'PREVENTIVE' }).and(
      COOPERATION_RECORDED,
      consent(ALMA, ['INTERNAL']),
    );
    preventive.when(confirmingScope()).thenRejected('REASONED_FEAR_MISSING');
    expect(preventive.when(confirmingScope(composedText())).accepted().state.reasonedFear).toBe(true);
  });
});
