import type { Consent } from '../case/case-person.js';
import { mergedConsents } from './merged-consents.js';

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

describe('consents of two cases', () => {
  it('carries what only the other case was told', () => {
    const other = answer({ scope: 'INTERNAL' });
    expect(mergedConsents([answer()], [other])).toEqual([other]);
    const relative = answer({ givenBy: 'person-jon', status: 'REFUSED' });
    expect(mergedConsents([answer()], [relative])).toEqual([relative]);
  });

  it('lets the stricter win, on whichever side it stands', () => {
    const no = answer({ status: 'REFUSED', on: '2025-12-01' });
    expect(mergedConsents([answer()], [no])).toEqual([no]);
    expect(mergedConsents([no], [answer()])).toEqual([]);
    const withdrawn = answer({ status: 'WITHDRAWN' });
    expect(mergedConsents([withdrawn], [answer()])).toEqual([]);
  });

  it('of two agreements keeps the staler and the earlier end', () => {
    const fresh = answer({ on: '2026-01-12', expiresOn: '2026-03-01' });
    const stale = answer({ on: '2025-10-01' });
    expect(mergedConsents([fresh], [stale])).toEqual([{ ...stale, expiresOn: '2026-03-01' }]);
    expect(mergedConsents([answer({ on: '2025-10-01', expiresOn: '2026-03-01' })], [answer()])).toEqual([]);
  });
});
