import fc from 'fast-check';
import type { CaseState } from '../case/case-state.js';
import type { NamingDecision } from '../case/case-outgoing.js';
import { ALMA, JON, LAWYER, NGO } from '../case/given-persons.js';
import { CHILD, OFFICIAL, verified } from '../case/given-verified.js';
import type { Moment } from '../decider.js';
import { AUDIENCE, type Audience } from '../vocabulary/audience.js';
import { CONSENT_SCOPE, type ConsentScope, type ConsentStatus } from '../vocabulary/consent.js';
import { RENDERING, type Rendering } from '../vocabulary/rendering.js';
import { RISK, type RiskLevel } from '../vocabulary/risk.js';
import { renderFor } from './render-for.js';

const BASE = verified();
const DAY = 24 * 3600_000;

interface Circumstances {
  readonly consents: Readonly<Record<string, readonly ConsentScope[]>>;
  readonly risk: RiskLevel | null;
  readonly expired?: boolean;
  readonly agreed?: readonly string[];
  readonly withdrawn?: readonly (readonly [string, ConsentScope])[];
  readonly hostState?: string;
}

const EVERYBODY = [ALMA, LAWYER, JON, CHILD];

function situation({
  consents,
  risk,
  expired = false,
  agreed = [],
  withdrawn = [],
  hostState,
}: Circumstances): {
  readonly state: CaseState;
  readonly moment: Moment;
} {
  const { state, moment } = BASE;
  const is = (person: string, scope: ConsentScope): ConsentStatus =>
    withdrawn.some(([who, what]) => who === person && what === scope) ? 'WITHDRAWN' : 'GIVEN';
  return {
    moment,
    state: {
      ...state,
      hostState: hostState ?? null,
      persons: { ...state.persons, [CHILD]: { ...state.persons[CHILD]!, minor: true, represented: 'SELF' } },
      consents: EVERYBODY.flatMap((personId) =>
        [...(consents[personId] ?? []), 'INTERNAL' as const].map((scope) => ({
          personId,
          scope,
          addressee: null,
          givenBy: personId,
          status: is(personId, scope),
          on: '2026-01-12',
          expiresOn: null,
          reconfirmedOn: null,
        })),
      ),
      risk:
        risk === null
          ? null
          : {
              level: risk,
              by: 'u_petra',
              at: moment.effectiveAt - DAY,
              validUntil: moment.effectiveAt + (expired ? -1 : 1) * 3600_000,
              voided: false,
              adviserAgreesNaming: agreed,
            },
    },
  };
}

const aliasOf = (personId: string) => `{${BASE.state.persons[personId]?.alias}}`;
const NAMES: Readonly<Record<string, string>> = {
  [ALMA]: 'Alma Verity',
  [LAWYER]: 'Nadia Quill',
  [JON]: 'Jon Verity',
  [CHILD]: 'Tim Verity',
  [OFFICIAL]: 'Otto Gray',
  [NGO]: 'Riverlight Collective',
};

function read(
  given: Circumstances,
  audience: Audience,
  words: string,
  chosen: readonly NamingDecision[] = [],
): string {
  const { state, moment } = situation(given);
  const rendered = renderFor(
    { state, words, boxId: null, chosen },
    { audience, document: 'doc-1', nameOf: (id) => NAMES[id] },
    moment,
  );
  return rendered.rendered ? rendered.text : rendered.because;
}

const SCOPES = {
  UN_PARTNER: ['SHARE_UN', 'SHARE_UN'],
  STATE: ['TRANSMIT_NAMED', 'TRANSMIT_ANON'],
  PUBLIC: ['PUBLISH_NAMED', 'PUBLISH_ANON'],
  PRESS: ['PRESS', 'PRESS'],
} as const satisfies Partial<Record<Audience, readonly ConsentScope[]>>;

const LAW = 'The law was changed.';
const SPOKE = `${LAW} ${aliasOf(ALMA)} spoke.`;
const TWO = `${LAW} ${aliasOf(ALMA)} and ${aliasOf(LAWYER)} spoke.`;
const CHILDREN = `${LAW} ${aliasOf(CHILD)} and ${aliasOf(ALMA)} spoke.`;
const choose = (as: Rendering, ...persons: readonly string[]) =>
  persons.map((personId) => ({ personId, as }));
const TOO_OPEN = 'NAMING_NOT_PERMITTED';
const both = (scopes: readonly ConsentScope[]) => ({ [ALMA]: scopes, [LAWYER]: scopes, [CHILD]: scopes });

/** DOMAIN 3.5 row by row: a choice that is within, one that is not. */
const ROWS: readonly (readonly [
  row: string,
  audience: keyof typeof SCOPES,
  given: {
    readonly named?: boolean;
    readonly anonymous?: boolean;
    readonly risk: RiskLevel | null;
    readonly expired?: boolean;
    readonly agreed?: readonly string[];
  },
  accepted: readonly [Rendering | null, string, RegExp],
  refused: readonly [Rendering, string, string | RegExp],
])[] = [
  [
    'no consent',
    'UN_PARTNER',
    { risk: 'LOW' },
    [null, SPOKE, /^The law was changed\.$/],
    ['PSEUDONYM', SPOKE, TOO_OPEN],
  ],
  [
    'no consent',
    'STATE',
    { risk: 'LOW' },
    [null, SPOKE, /^The law was changed\.$/],
    ['ANONYMOUS', SPOKE, TOO_OPEN],
  ],
  [
    'no consent',
    'PUBLIC',
    { risk: 'LOW' },
    ['OMIT', SPOKE, /^The law was changed\.$/],
    ['AGGREGATE', TWO, TOO_OPEN],
  ],
  [
    'risk missing',
    'UN_PARTNER',
    { named: true, risk: null },
    [null, SPOKE, /Person [A-Z] spoke/],
    ['NAME', SPOKE, TOO_OPEN],
  ],
  [
    'risk missing',
    'STATE',
    { named: true, risk: null },
    ['OMIT', LAW, /^RISK_NOT_VALID$/],
    ['ANONYMOUS', SPOKE, 'RISK_NOT_VALID'],
  ],
  [
    'risk expired',
    'PUBLIC',
    { named: true, risk: 'LOW', expired: true },
    [null, LAW, /^RISK_NOT_VALID$/],
    ['OMIT', SPOKE, 'RISK_NOT_VALID'],
  ],
  [
    'EXTREME',
    'UN_PARTNER',
    { named: true, risk: 'EXTREME', agreed: [ALMA] },
    ['PSEUDONYM', SPOKE, /Person [A-Z]/],
    ['NAME', SPOKE, TOO_OPEN],
  ],
  [
    'EXTREME',
    'STATE',
    { named: true, risk: 'EXTREME', agreed: [ALMA] },
    [null, SPOKE, /^The law was changed\.$/],
    ['ANONYMOUS', SPOKE, TOO_OPEN],
  ],
  [
    'EXTREME',
    'PUBLIC',
    { named: true, risk: 'EXTREME' },
    [null, SPOKE, /^The law was changed\.$/],
    ['AGGREGATE', TWO, TOO_OPEN],
  ],
  [
    'named, LOW',
    'UN_PARTNER',
    { named: true, risk: 'LOW' },
    [null, SPOKE, /Alma Verity spoke/],
    ['NAME', `${aliasOf(NGO)} wrote.`, 'NOTHING_MAY_BE_SAID'],
  ],
  [
    'named, LOW',
    'STATE',
    { named: true, risk: 'LOW' },
    [null, SPOKE, /Alma Verity spoke/],
    ['NAME', `${aliasOf(JON)} wrote.`, 'NOTHING_MAY_BE_SAID'],
  ],
  [
    'named, LOW',
    'PUBLIC',
    { named: true, risk: 'LOW' },
    ['ANONYMOUS', SPOKE, /an individual spoke/],
    ['NAME', `${aliasOf(JON)} wrote.`, 'NOTHING_MAY_BE_SAID'],
  ],
  [
    'named, MEDIUM',
    'STATE',
    { named: true, risk: 'MEDIUM' },
    [null, SPOKE, /Alma Verity/],
    ['NAME', `${aliasOf(JON)} wrote.`, 'NOTHING_MAY_BE_SAID'],
  ],
  [
    'named, MEDIUM',
    'PUBLIC',
    { named: true, risk: 'MEDIUM' },
    [null, SPOKE, /an individual/],
    ['NAME', SPOKE, TOO_OPEN],
  ],
  [
    'named, MEDIUM, agreed',
    'PUBLIC',
    { named: true, risk: 'MEDIUM', agreed: [ALMA] },
    [null, SPOKE, /Alma Verity/],
    ['NAME', TWO, TOO_OPEN],
  ],
  [
    'named, MEDIUM, agreed',
    'PRESS',
    { named: true, risk: 'MEDIUM', agreed: [ALMA] },
    [null, SPOKE, /an individual/],
    ['NAME', SPOKE, TOO_OPEN],
  ],
  [
    'named, LOW',
    'PRESS',
    { named: true, risk: 'LOW' },
    [null, SPOKE, /Alma Verity/],
    ['NAME', `${aliasOf(JON)} wrote.`, 'NOTHING_MAY_BE_SAID'],
  ],
  [
    'named, HIGH',
    'UN_PARTNER',
    { named: true, risk: 'HIGH' },
    [null, SPOKE, /Person [A-Z]/],
    ['NAME', SPOKE, TOO_OPEN],
  ],
  [
    'named, HIGH',
    'STATE',
    { named: true, risk: 'HIGH' },
    [null, SPOKE, /an individual/],
    ['NAME', SPOKE, TOO_OPEN],
  ],
  [
    'named, HIGH, agreed',
    'STATE',
    { named: true, risk: 'HIGH', agreed: [ALMA] },
    [null, SPOKE, /Alma Verity/],
    ['NAME', TWO, TOO_OPEN],
  ],
  [
    'named, HIGH',
    'PUBLIC',
    { named: true, risk: 'HIGH' },
    ['ANONYMOUS', SPOKE, /an individual/],
    ['NAME', SPOKE, TOO_OPEN],
  ],
  [
    'anonymous, LOW',
    'STATE',
    { anonymous: true, risk: 'LOW' },
    [null, SPOKE, /an individual/],
    ['NAME', SPOKE, TOO_OPEN],
  ],
  [
    'anonymous, MEDIUM',
    'PUBLIC',
    { anonymous: true, risk: 'MEDIUM' },
    [null, SPOKE, /an individual/],
    ['NAME', SPOKE, TOO_OPEN],
  ],
  [
    'anonymous, HIGH',
    'STATE',
    { anonymous: true, risk: 'HIGH' },
    ['AGGREGATE', TWO, /two individuals spoke/],
    ['ANONYMOUS', SPOKE, TOO_OPEN],
  ],
  [
    'anonymous, HIGH',
    'PUBLIC',
    { anonymous: true, risk: 'HIGH' },
    [null, SPOKE, /^The law was changed\.$/],
    ['ANONYMOUS', TWO, TOO_OPEN],
  ],
];

describe('A text before an audience', () => {
  it.each(ROWS)('%s, %s', (_row, audience, given, accepted, refused) => {
    const [named, anonymous] = SCOPES[audience];
    const { named: isNamed = false, anonymous: isAnonymous = false, ...rest } = given;
    const scopes = [...(isNamed ? [named] : []), ...(isAnonymous ? [anonymous] : [])];
    const circumstances = { ...rest, consents: both(scopes) };
    const [choice, words, reads] = accepted;
    expect(read(circumstances, audience, words, choice ? choose(choice, ALMA, LAWYER) : [])).toMatch(reads);
    const [tooOpen, said, code] = refused;
    expect(read(circumstances, audience, said, choose(tooOpen, ALMA, LAWYER))).toBe(code);
  });

  it('a minor: never named; in an aggregate, or anonymous to a State if the adviser agrees', () => {
    const given = (agreed: readonly string[], risk: RiskLevel = 'LOW') => ({
      consents: both(['SHARE_UN', 'TRANSMIT_NAMED', 'PUBLISH_NAMED']),
      risk,
      agreed,
    });
    const alone = `${LAW} ${aliasOf(CHILD)} was held.`;
    expect(read(given([]), 'UN_PARTNER', alone)).toMatch(/Person [A-Z] was held/);
    expect(read(given([]), 'STATE', alone)).toBe(LAW);
    expect(read(given([]), 'STATE', alone, choose('ANONYMOUS', CHILD))).toBe(TOO_OPEN);
    expect(read(given([CHILD]), 'STATE', alone, choose('ANONYMOUS', CHILD))).toContain(
      'an individual was held',
    );
    expect(read(given([CHILD]), 'PUBLIC', alone, choose('NAME', CHILD))).toBe(TOO_OPEN);
    expect(read(given([]), 'PUBLIC', CHILDREN, choose('AGGREGATE', CHILD, ALMA))).toContain(
      'two individuals spoke',
    );
    expect(read(given([]), 'PUBLIC', alone, choose('AGGREGATE', CHILD))).toBe(LAW);
  });

  it('an official: by name to partner and State, by function to the public', () => {
    const by = `${LAW} ${aliasOf(OFFICIAL)} signed it.`;
    const given = { consents: {}, risk: 'LOW' as const };
    expect(read(given, 'UN_PARTNER', by)).toContain('Otto Gray signed it');
    expect(read(given, 'STATE', by)).toContain('Otto Gray signed it');
    expect(read(given, 'PUBLIC', by)).toContain('an official signed it');
    expect(read(given, 'PUBLIC', by, choose('NAME', OFFICIAL))).toBe(TOO_OPEN);
  });

  it('a source: never, whatever it agreed to', () => {
    const wrote = `${LAW} ${aliasOf(NGO)} wrote.`;
    const given = { consents: { [NGO]: CONSENT_SCOPE.codes }, risk: 'LOW' as const };
    for (const audience of AUDIENCE.codes) {
      expect(read(given, audience, wrote)).toBe(LAW);
      expect(read(given, audience, wrote, choose('PSEUDONYM', NGO))).toBe(TOO_OPEN);
    }
  });

  it('a host State needs a consent of its own', () => {
    const given = { consents: both(['TRANSMIT_NAMED']), risk: 'LOW' as const, hostState: 'XFI' };
    expect(read(given, 'STATE', SPOKE)).toContain('Alma Verity');
    expect(read(given, 'HOST_STATE', SPOKE)).toBe(LAW);
  });

  it('says nothing that counts while somebody is left out, and nothing at all while the case is on hold', () => {
    const given = { consents: { [ALMA]: ['TRANSMIT_NAMED'] as const }, risk: 'LOW' as const };
    expect(read(given, 'STATE', `${aliasOf(ALMA)} was one of three lawyers held.`)).toBe(
      'TEXT_COUNTS_OMITTED',
    );
    const { state, moment } = situation(given);
    const held = { ...state, hold: { since: 0, by: null, because: 'RISK_EXTREME', reason: null } as const };
    const reader = { document: 'd', nameOf: (id: string) => NAMES[id] };
    const text = { state: held, words: LAW, boxId: null, chosen: [] };
    expect(renderFor(text, { audience: 'STATE', ...reader }, moment)).toMatchObject({
      because: 'CASE_ON_HOLD',
    });
    expect(renderFor(text, { audience: 'UN_PARTNER', ...reader }, moment)).toMatchObject({ text: LAW });
  });

  it('reads a text that a merge brought by the aliases that it was written with', () => {
    const { state, moment } = situation({ consents: both(['SHARE_UN']), risk: 'LOW' });
    const carried = { ...state, carriedTexts: { box: [{ alias: 'P1', personId: LAWYER }] } };
    const reader = { audience: 'UN_PARTNER', document: 'd', nameOf: (id: string) => NAMES[id] } as const;
    const rendered = renderFor(
      { state: carried, words: '{P1} spoke.', boxId: 'box', chosen: [] },
      reader,
      moment,
    );
    expect(rendered).toMatchObject({ text: 'Nadia Quill spoke.' });
  });
});

describe('Withdrawing, a higher risk, or an expiry', () => {
  const scopes = fc.subarray(
    [...CONSENT_SCOPE.codes].filter((scope) => scope !== 'INTERNAL' && scope !== 'CONTACT'),
  );
  const circumstances = fc.record({
    consents: fc.record({ [ALMA]: scopes, [LAWYER]: scopes, [JON]: scopes, [CHILD]: scopes }),
    risk: fc.constantFrom<RiskLevel>(...RISK.codes),
    agreed: fc.subarray(EVERYBODY),
  });
  const sentence = fc
    .tuple(
      fc.subarray([...EVERYBODY, NGO, OFFICIAL], { minLength: 1, maxLength: 3 }),
      fc.constantFrom(' and ', ', ', ' told '),
      fc.constantFrom('spoke.', 'spoke with two lawyers.', 'and others spoke.'),
    )
    .map(([who, between, end]) => `${who.map(aliasOf).join(between)} ${end}`);
  const words = fc
    .array(fc.oneof(sentence, fc.constantFrom(LAW, 'She left.')), { minLength: 1, maxLength: 5 })
    .map((sentences) => sentences.join(' '));
  const chosen = fc.array(
    fc.record({
      personId: fc.constantFrom(...EVERYBODY),
      as: fc.constantFrom<Rendering>(...RENDERING.codes),
    }),
    { maxLength: 2 },
  );
  const change = fc.oneof(
    fc.record({
      withdrawn: fc.array(fc.tuple(fc.constantFrom(...EVERYBODY), fc.constantFrom(...CONSENT_SCOPE.codes)), {
        minLength: 1,
      }),
    }),
    fc.constantFrom(...RISK.codes).map((risk) => ({ risk })),
    fc.constant({ expired: true }),
    fc.constant({ agreed: [] }),
  );

  it('never yields more: no further person, no further name, no text that was refused before', () => {
    fc.assert(
      fc.property(
        circumstances,
        change,
        words,
        chosen,
        fc.constantFrom(...AUDIENCE.codes),
        (before, by, said, choices, audience) => {
          if ('risk' in by && RISK.codes.indexOf(by.risk) < RISK.codes.indexOf(before.risk)) return;
          const [one, other] = [before, { ...before, ...by }].map((given) => {
            const { state, moment } = situation(given);
            const reader = { audience, document: 'd', nameOf: (id: string) => NAMES[id] };
            return renderFor({ state, words: said, boxId: null, chosen: choices }, reader, moment);
          });
          if (!other?.rendered) return;
          expect(one?.rendered).toBe(true);
          if (!one?.rendered) return;
          expect(other.shown.filter((id) => !one.shown.includes(id))).toEqual([]);
          for (const name of Object.values(NAMES))
            if (other.text.includes(name)) expect(one.text).toContain(name);
          const protection = (of: typeof one, id: string) =>
            RENDERING.codes.indexOf(of.decisions.find(({ personId }) => personId === id)?.as ?? 'OMIT');
          for (const id of one.shown)
            expect(protection(other, id)).toBeGreaterThanOrEqual(protection(one, id));
        },
      ),
      { numRuns: 600 },
    );
  });
});
