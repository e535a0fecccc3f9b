import { INVENTED_STATE_CODES, type InventedState } from '@vigil/domain/vocabulary/invented-state';
import type { Chance } from './chance.js';

const GIVEN = [
  'Ada',
  'Bero',
  'Cleo',
  'Davin',
  'Elka',
  'Faro',
  'Greta',
  'Hale',
  'Ilon',
  'Juna',
  'Kester',
  'Lia',
] as const;
const FAMILY = [
  'Marrow',
  'Nettle',
  'Oakes',
  'Pryce',
  'Quarry',
  'Rowan',
  'Sedge',
  'Thorne',
  'Umber',
  'Vale',
] as const;
/** Half of all cases concern these. */
const OFTEN = ['XEX', 'XFI', 'XAC', 'XAM', 'XAU', 'XFG'] as const satisfies readonly InventedState[];

/** What an invented source tells, as `register-allegation` takes it. */
export const inventedAllegation = (chance: Chance) => ({
  recordType: 'NAMED_INDIVIDUAL',
  respondent: stateOf(chance),
  channel: 'EMAIL',
  safeChannel: chance.often(0.6),
  urgent: chance.often(0.1),
  statedConsent: chance.often(0.8),
  source: { identity: { name: `The ${chance.one(FAMILY)} Circle` }, organisation: true },
  narrative: 'An invented account, as the source told it.',
  persons: [
    {
      roles: ['VICTIM'],
      identity: { name: `${chance.one(GIVEN)} ${chance.one(FAMILY)}` },
      facts: {
        gender: chance.one(['WOMAN', 'MAN'] as const),
        ageBand: '25_59',
        profiles: ['HRD'],
        category: 'A_COOPERATED',
      },
    },
  ],
});

const stateOf = (chance: Chance): InventedState =>
  chance.often(0.5)
    ? chance.one(OFTEN)
    : chance.one(INVENTED_STATE_CODES as readonly [InventedState, ...InventedState[]]);
