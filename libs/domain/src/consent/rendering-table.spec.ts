import { AUDIENCE, type Audience } from '../vocabulary/audience.js';
import type { Rendering } from '../vocabulary/rendering.js';
import { liesWithin, LINES, mostProtective, rendered, type Circumstances } from './rendering-table.js';

const somebody: Circumstances = {
  sourceOnly: false,
  allegedOfficial: false,
  named: false,
  anonymous: false,
  risk: 'LOW',
  minor: false,
  agreed: false,
};
const named = { named: true, anonymous: true };
const anonymous = { anonymous: true };

type Row = readonly [string, Partial<Circumstances>, Partial<Record<Audience, string>>];

/** The second table of DOMAIN 3.5, copied by hand; `refuse` is a document that may not go. */
const TABLE: readonly Row[] = [
  [
    'source and nothing else',
    { sourceOnly: true, ...named },
    { UN_PARTNER: 'OMIT', STATE: 'OMIT', PUBLIC: 'OMIT', PRESS: 'OMIT' },
  ],
  [
    'official alleged responsible',
    { allegedOfficial: true },
    { UN_PARTNER: 'NAME', STATE: 'NAME', PUBLIC: 'FUNCTION', PRESS: 'FUNCTION' },
  ],
  ['official, risk missing', { allegedOfficial: true, risk: null }, { STATE: 'NAME', PUBLIC: 'FUNCTION' }],
  [
    'no consent',
    {},
    { UN_PARTNER: 'OMIT', STATE: 'OMIT', HOST_STATE: 'OMIT', PUBLIC: 'OMIT', PRESS: 'OMIT' },
  ],
  ['no consent, risk missing', { risk: null }, { UN_PARTNER: 'OMIT', STATE: 'OMIT', PUBLIC: 'OMIT' }],
  [
    'risk missing',
    { ...named, risk: null },
    { UN_PARTNER: 'PSEUDONYM', STATE: 'refuse', HOST_STATE: 'refuse', PUBLIC: 'refuse', PRESS: 'refuse' },
  ],
  [
    'EXTREME',
    { ...named, risk: 'EXTREME' },
    { UN_PARTNER: 'OMIT', STATE: 'OMIT', PUBLIC: 'OMIT', PRESS: 'OMIT' },
  ],
  [
    'EXTREME, adviser agrees',
    { ...named, risk: 'EXTREME', agreed: true },
    { UN_PARTNER: 'PSEUDONYM OMIT', STATE: 'OMIT', PUBLIC: 'OMIT' },
  ],
  [
    'minor at LOW',
    { ...named, minor: true },
    { UN_PARTNER: 'PSEUDONYM', STATE: 'AGGREGATE OMIT', PUBLIC: 'AGGREGATE OMIT', PRESS: 'AGGREGATE OMIT' },
  ],
  [
    'minor, adviser agrees',
    { ...named, minor: true, agreed: true },
    { STATE: 'ANONYMOUS AGGREGATE OMIT', PUBLIC: 'AGGREGATE OMIT' },
  ],
  [
    'minor, anonymous scope only',
    { ...anonymous, minor: true },
    { STATE: 'AGGREGATE OMIT', PUBLIC: 'AGGREGATE OMIT' },
  ],
  [
    'named, LOW',
    named,
    { UN_PARTNER: 'NAME', STATE: 'NAME', HOST_STATE: 'NAME', PUBLIC: 'NAME', PRESS: 'NAME' },
  ],
  [
    'named, MEDIUM',
    { ...named, risk: 'MEDIUM' },
    { UN_PARTNER: 'NAME', STATE: 'NAME', PUBLIC: 'ANONYMOUS', PRESS: 'ANONYMOUS' },
  ],
  [
    'named, MEDIUM, adviser agrees',
    { ...named, risk: 'MEDIUM', agreed: true },
    { STATE: 'NAME', PUBLIC: 'NAME', PRESS: 'ANONYMOUS' },
  ],
  [
    'named, HIGH',
    { ...named, risk: 'HIGH' },
    { UN_PARTNER: 'PSEUDONYM', STATE: 'ANONYMOUS', PUBLIC: 'ANONYMOUS OMIT', PRESS: 'ANONYMOUS OMIT' },
  ],
  [
    'named, HIGH, adviser agrees',
    { ...named, risk: 'HIGH', agreed: true },
    { STATE: 'NAME', HOST_STATE: 'NAME', PUBLIC: 'ANONYMOUS OMIT' },
  ],
  ['anonymous only, LOW', anonymous, { UN_PARTNER: 'PSEUDONYM', STATE: 'ANONYMOUS', PUBLIC: 'ANONYMOUS' }],
  [
    'anonymous only, MEDIUM',
    { ...anonymous, risk: 'MEDIUM', agreed: true },
    { UN_PARTNER: 'PSEUDONYM', STATE: 'ANONYMOUS', PUBLIC: 'ANONYMOUS' },
  ],
  [
    'anonymous only, HIGH',
    { ...anonymous, risk: 'HIGH', agreed: true },
    { UN_PARTNER: 'PSEUDONYM', STATE: 'AGGREGATE OMIT', PUBLIC: 'AGGREGATE OMIT' },
  ],
];

describe('permitted renderings', () => {
  const cells = TABLE.flatMap(([says, given, row]) =>
    Object.entries(row).map(([audience, expected]) => ({
      says,
      given,
      audience: audience as Audience,
      expected,
    })),
  );
  it.each(cells)('$says, for $audience: $expected', ({ given, audience, expected }) => {
    expect(rendered({ ...somebody, ...given }, audience).join(' ') || 'refuse').toBe(expected);
  });

  it('is walked whole: every line of the table decides at least one row above', () => {
    const deciding = new Set(
      TABLE.map(([, given]) => LINES.findIndex(({ when }) => when({ ...somebody, ...given }))),
    );
    expect([...deciding].sort((a, b) => a - b)).toEqual(LINES.map((_, n) => n));
  });

  const everything = [null, 'LOW', 'MEDIUM', 'HIGH', 'EXTREME'].flatMap((risk) =>
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((bits): Circumstances => ({
      ...somebody,
      risk: risk as Circumstances['risk'],
      named: bits % 3 === 2,
      anonymous: bits % 3 > 0,
      minor: (bits & 4) > 0,
      agreed: bits > 5,
    })),
  );
  it('names nobody without the named scope and a valid risk, no minor, and nobody before the public at HIGH', () => {
    for (const given of everything)
      for (const audience of AUDIENCE.codes.filter((one) => one !== 'UN_PARTNER')) {
        const open = rendered(given, audience).includes('NAME');
        if (open) expect([given.named, given.minor, given.risk === null]).toEqual([true, false, false]);
        if (open && (audience === 'PUBLIC' || audience === 'PRESS'))
          expect(['LOW', 'MEDIUM']).toContain(given.risk);
        if (open && audience === 'PRESS') expect(given.risk).toBe('LOW');
      }
  });
  it('shows the public never more than the State under the same scopes', () => {
    const protection: readonly Rendering[] = [
      'NAME',
      'FUNCTION',
      'PSEUDONYM',
      'ANONYMOUS',
      'AGGREGATE',
      'OMIT',
    ];
    const boldest = (set: readonly Rendering[]) => Math.min(...set.map((one) => protection.indexOf(one)));
    for (const given of everything)
      expect(boldest(rendered(given, 'PUBLIC'))).toBeGreaterThanOrEqual(boldest(rendered(given, 'STATE')));
  });
});

describe('a choice', () => {
  it('lies in the set or protects more than all of it', () => {
    expect(liesWithin('NAME', ['NAME'])).toBe(true);
    expect(liesWithin('OMIT', ['NAME'])).toBe(true);
    expect(liesWithin('NAME', ['ANONYMOUS', 'OMIT'])).toBe(false);
    expect(liesWithin('PSEUDONYM', ['ANONYMOUS'])).toBe(false);
    expect(liesWithin('AGGREGATE', ['ANONYMOUS', 'OMIT'])).toBe(false);
    expect(liesWithin('ANONYMOUS', ['AGGREGATE', 'OMIT'])).toBe(false);
    expect(liesWithin('OMIT', [])).toBe(false);
  });
  it('defaults to the most protective member', () => {
    expect(mostProtective(['ANONYMOUS', 'AGGREGATE', 'OMIT'])).toBe('OMIT');
    expect(mostProtective([])).toBeNull();
  });
});
