import { ALMA, consent } from '../case/given-persons.js';
import { assessed, verified } from '../case/given-verified.js';
import { mayBeSaid } from './may-be-said.js';

type Situation = ReturnType<typeof verified>;
const said = ({ state, moment }: Situation, addressee = 'XEX') => mayBeSaid(state, addressee, moment);
const alma = (situation: Situation) => {
  const { alias } = situation.state.persons[ALMA] as { alias: string };
  return said(situation).persons.find((person) => person.alias === alias);
};

describe('what may be said to a State', () => {
  const named = verified().and(consent(ALMA, ['TRANSMIT_NAMED']));

  it('is a verified case, with each person as consent and risk permit', () => {
    expect(said(named).verdict).toBe('YES');
    expect(alma(named)?.permitted).toContain('NAME');
    expect(alma(named.and(assessed('HIGH', [])))?.permitted).not.toContain('NAME');
  });

  it('is nothing to a State that it is not about', () => {
    expect(said(named, 'XFI')).toEqual({ verdict: 'NOT_ITS_CASE', persons: [] });
  });

  it('is nothing to a host State that nobody agreed to speak to', () => {
    const hosted = named.inState((state) => ({ ...state, hostState: 'XFI' }));
    expect(said(hosted, 'XFI').verdict).toBe('NOBODY_LEFT');
  });

  it('is nothing before the case is verified, and nothing while it is held', () => {
    expect(said(named.inState((state) => ({ ...state, status: 'VERIFYING' }))).verdict).toBe('NOT_VERIFIED');
    const hold = { since: 1, by: null, because: 'SUPERVISOR', reason: null } as const;
    expect(said(named.inState((state) => ({ ...state, hold })))).toEqual({ verdict: 'ON_HOLD', persons: [] });
  });

  it('is nothing until a risk that expired is assessed again', () => {
    expect(said(named.at('2026-04-13T00:00:00+02:00')).verdict).toBe('RISK_TO_ASSESS');
  });

  it('is nothing where everybody whom it concerns is to be left out', () => {
    const refused = verified().inState((state) => ({ ...state, consents: [] }));
    expect(said(refused).verdict).toBe('NOBODY_LEFT');
  });
});
