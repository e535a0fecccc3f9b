import { ALMA, consent, LAWYER, NGO } from '../case/given-persons.js';
import { assessed, CHILD, OFFICIAL, verified } from '../case/given-verified.js';
import { permittedRenderings } from './permitted-renderings.js';
import { AUDIENCE, type Audience } from '../vocabulary/audience.js';

type Situation = ReturnType<typeof verified>;
const seen = (situation: Situation, personId: string, audience: Audience) =>
  permittedRenderings(situation.state, personId, audience, situation.moment);
const whereNamed = (situation: Situation) =>
  AUDIENCE.codes.filter((audience) => seen(situation, ALMA, audience).includes('NAME'));

describe('the renderings of a person of a case', () => {
  it.each([
    ['TRANSMIT_NAMED', ['STATE']],
    ['PUBLISH_NAMED', ['PUBLIC']],
    ['PRESS', ['PRESS']],
    ['SHARE_UN', ['UN_PARTNER']],
    ['TRANSMIT_ANON', []],
    ['PUBLISH_ANON', []],
    ['CONTACT', []],
  ] as const)('%s names for its own channel only: %j (DOMAIN 9.3)', (scope, audiences) => {
    expect(whereNamed(verified().and(consent(ALMA, [scope])))).toEqual(audiences);
  });

  it('opens a host State by a consent for that State alone', () => {
    const hosted = verified('LOW', (state) => ({ ...state, hostState: 'XFI' }));
    expect(whereNamed(hosted.and(consent(ALMA, ['TRANSMIT_NAMED'], { addressee: 'XFI' })))).toEqual([
      'HOST_STATE',
    ]);
  });

  it('needs the risk assessment that holds at the moment, and the adviser’s agreement to this very person', () => {
    const named = verified('HIGH').and(consent(ALMA, ['TRANSMIT_NAMED']));
    expect(seen(named, ALMA, 'STATE')).toEqual(['ANONYMOUS']);
    expect(seen(named.and(assessed('HIGH', [LAWYER])), ALMA, 'STATE')).toEqual(['ANONYMOUS']);
    expect(seen(named.and(assessed('HIGH', [ALMA])), ALMA, 'STATE')).toEqual(['NAME']);
    expect(seen(named.at('2026-04-13T00:00:00+02:00'), ALMA, 'STATE')).toEqual([]);
    expect(seen(named.at('2026-04-12T23:59:59+02:00'), ALMA, 'STATE')).toEqual(['ANONYMOUS']);
  });

  it('omits sources, strangers and the erased, shows officials, and takes a child for one', () => {
    const given = verified().inState((state) => ({
      ...state,
      consents: state.consents.concat(
        [NGO, CHILD].map((personId) => ({
          personId,
          scope: 'TRANSMIT_NAMED' as const,
          addressee: null,
          givenBy: personId,
          status: 'GIVEN' as const,
          on: '2026-01-12',
          expiresOn: null,
          reconfirmedOn: null,
        })),
      ),
      persons: {
        ...state.persons,
        [CHILD]: { ...state.persons[CHILD]!, represented: 'SELF' as const },
        [LAWYER]: { ...state.persons[LAWYER]!, facts: 'ERASED' as const },
      },
    }));
    expect(seen(given, NGO, 'STATE')).toEqual(['OMIT']);
    expect(seen(given, 'nobody', 'STATE')).toEqual(['OMIT']);
    expect(seen(given.and(consent(ALMA, ['TRANSMIT_NAMED'])), LAWYER, 'STATE')).toEqual(['OMIT']);
    expect(seen(given, OFFICIAL, 'STATE')).toEqual(['NAME']);
    expect(seen(given, OFFICIAL, 'PUBLIC')).toEqual(['FUNCTION']);
    expect(seen(given, CHILD, 'STATE')).toEqual(['AGGREGATE', 'OMIT']);
  });
});
