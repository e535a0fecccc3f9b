import type { Consent } from '../case/case-person.js';
import { readdressed } from './readdressed.js';

const answer = (change: Partial<Consent> = {}): Consent => ({
  personId: 'person-alma',
  scope: 'TRANSMIT_NAMED',
  addressee: null,
  givenBy: 'person-alma',
  status: 'GIVEN',
  on: '2026-01-12',
  expiresOn: null,
  reconfirmedOn: null,
  ...change,
});

describe('consents after another State became the respondent', () => {
  it('keeps an agreement for the State that it was given for', () => {
    expect(readdressed([answer()], 'XEX', 'XFI')).toEqual([answer({ addressee: 'XEX' })]);
  });
  it('makes an agreement for the new respondent by name the general one', () => {
    expect(readdressed([answer({ addressee: 'XFI' })], 'XEX', 'XFI')).toEqual([answer()]);
  });
  it('gives no State an agreement that was given for none, and keeps it for who is none', () => {
    expect(readdressed([answer()], null, 'XFI')).toEqual([answer({ addressee: 'OTH' })]);
    expect(readdressed([answer({ addressee: 'OTH' })], 'XEX', null)).toEqual([answer()]);
  });
  it('keeps a no for all, and leaves other channels alone', () => {
    const kept = [
      answer({ status: 'REFUSED' }),
      answer({ scope: 'PUBLISH_NAMED' }),
      answer({ scope: 'INTERNAL' }),
    ];
    expect(readdressed(kept, 'XEX', 'XFI')).toEqual(kept);
  });
});
