import type { NamingDecision } from '../case/case-outgoing.js';
import { ALMA, consent, LAWYER, NGO } from '../case/given-persons.js';
import { verified } from '../case/given-verified.js';
import type { Audience } from '../vocabulary/audience.js';
import { appearances } from './appearances.js';

type Situation = ReturnType<typeof verified>;

/** Who of a text that mentions everybody appears how to an audience, in one line each. */
function seen(situation: Situation, audience: Audience, chosen: readonly NamingDecision[] = []) {
  const { state, moment } = situation;
  const words = [ALMA, LAWYER, NGO].map((id) => `{${state.persons[id]?.alias ?? ''}} was there.`).join(' ');
  const found = appearances([{ state, words, boxId: null, chosen }], { audience }, moment);
  const lines = found.map(({ personId, as, decided, line }) => [
    personId,
    `${as ?? 'refused'} ${line}${decided ? ' decided' : ''}`,
  ]);
  return Object.fromEntries(lines) as Record<string, string>;
}

describe('Who appears how in a text, and why', () => {
  const named = verified('LOW').and(consent(ALMA, ['TRANSMIT_NAMED', 'PUBLISH_ANON']));

  it('follows the consent for the audience, and says by which line of the table', () => {
    expect(seen(named, 'STATE')).toMatchObject({ [ALMA]: 'NAME NAMED_LOW', [LAWYER]: 'OMIT NO_CONSENT' });
    expect(seen(named, 'PUBLIC')[ALMA]).toBe('ANONYMOUS ANONYMOUS');
    expect(seen(named, 'PRESS')[ALMA]).toBe('OMIT NO_CONSENT');
  });

  it('never shows who is a source and nothing else', () => {
    expect(seen(named, 'UN_PARTNER')[NGO]).toBe('OMIT SOURCE_ONLY');
  });

  it('keeps what people decided where it is permitted, and refuses it where it is not', () => {
    expect(seen(named, 'STATE', [{ personId: ALMA, as: 'ANONYMOUS' }])[ALMA]).toBe(
      'ANONYMOUS NAMED_LOW decided',
    );
    expect(seen(named, 'PUBLIC', [{ personId: ALMA, as: 'NAME' }])[ALMA]).toBe('refused ANONYMOUS decided');
  });

  it('refuses whoever needs a risk assessment that holds no more', () => {
    expect(seen(named.at('2027-01-12T00:00:00+01:00'), 'STATE')[ALMA]).toBe('refused NO_RISK');
  });
});
