import { CHANNEL } from '../../vocabulary/channel.js';
import { RECORD_TYPE } from '../../vocabulary/record-type.js';
import { SENSITIVITY } from '../../vocabulary/sensitivity.js';
import { OFFICE_PEOPLE } from '../../case/test-office.js';
import { optional, type Scene } from '../scene.js';
import { PEOPLE, SOURCES } from '../world.js';
import { newPerson } from './new-person.js';
import type { PayloadMakers } from './payload-makers.js';

/** How a case begins, is assigned and handed over. */
export const INTAKE: PayloadMakers<
  | 'RegisterAllegation'
  | 'StartScreening'
  | 'AcknowledgeSource'
  | 'AssignCase'
  | 'HandOver'
  | 'AcceptHandOver'
  | 'RefuseHandOver'
  | 'CompleteTakeover'
  | 'RecordEarlierReport'
> = {
  RegisterAllegation: (scene) => {
    const { choose, world } = scene;
    const source = choose.of(SOURCES);
    const persons = choose.some(PEOPLE, choose.of([0.2, 0.4, 0.4]));
    const hours = scene.wrong ? -2 : choose.of([0, 0, 1, 20, 24 * 90]);
    return {
      recordType: choose.weighted([
        [6, 'NAMED_INDIVIDUAL'],
        [2, choose.of(RECORD_TYPE.codes)],
      ]),
      sensitivity: choose.of(SENSITIVITY.codes),
      ...optional(
        'respondent',
        choose.weighted([
          [8, 'XEX'],
          [1, 'XFI'],
          [1, undefined],
        ] as const),
      ),
      ...optional(
        'hostState',
        choose.weighted([
          [1, 'XFI'],
          [3, undefined],
        ] as const),
      ),
      channel: choose.of(CHANNEL.codes),
      receivedAt: new Date(world.now - hours * 3_600_000).toISOString(),
      safeChannel: choose.chance(0.7),
      urgent: choose.chance(0.3),
      takingOver: choose.chance(0.1),
      source: {
        personId: scene.wrong ? (persons[0] ?? source) : source,
        identity: scene.identity,
        organisation: choose.chance(0.5),
        roles: choose.some(['VICTIM', 'FAMILY'], 0.15),
      },
      narrative: scene.received,
      statedConsent: choose.chance(0.8),
      persons: persons.map((personId) => newPerson(scene, personId, persons)),
      ...optional(
        'duplicates',
        scene.wrong && choose.chance(0.3) ? undefined : { possible: choose.chance(0.2) },
      ),
    };
  },
  StartScreening: () => ({}),
  AcknowledgeSource: (scene) =>
    scene.state.acknowledgedAt === null || scene.wrong
      ? { channel: scene.choose.of(CHANNEL.codes) }
      : undefined,
  AssignCase: (scene) => {
    const { choose } = scene;
    const { unit, officer, verifier, protection } = scene.state.assignment;
    if (officer && verifier && protection && choose.chance(0.8)) return undefined;
    return {
      ...optional('unit', assigned(scene, unit, ['geneva', 'geneva', 'new-york'], ['field'])),
      ...optional('officer', assigned(scene, officer, OFFICERS, [OFFICE_PEOPLE.verifier])),
      ...optional('verifier', assigned(scene, verifier, VERIFIERS, [OFFICE_PEOPLE.asg])),
      ...optional(
        'protection',
        choose.chance(0.03) ? null : assigned(scene, protection, [OFFICE_PEOPLE.protection], ['u-nobody']),
      ),
    };
  },
  HandOver: (scene) => {
    if (!scene.choose.chance(0.15)) return undefined;
    const to = scene.wrong ? scene.choose.of(WRONG_HANDS) : scene.choose.of(OFFICERS);
    return { to, ...optional('note', scene.choose.chance(0.5) ? scene.composed() : undefined) };
  },
  AcceptHandOver: ({ state, wrong }) => (state.assignment.handOver || wrong ? {} : undefined),
  RefuseHandOver: (scene) =>
    scene.state.assignment.handOver || scene.wrong ? { reason: scene.composed() } : undefined,
  CompleteTakeover: ({ state, wrong }) => (state.takingOver || wrong ? {} : undefined),
  RecordEarlierReport: ({ state, choose, today, wrong }) =>
    choose.chance(Object.keys(state.entries).length > 0 ? 0.08 : 0.03)
      ? {
          year: Number(today.slice(0, 4)) + (wrong ? 1 : -choose.int(1, 3)),
          ...optional('symbol', choose.chance(0.5) ? 'A/HRC/57/60' : undefined),
        }
      : undefined,
};

const OFFICERS = [OFFICE_PEOPLE.officer, OFFICE_PEOPLE.officer2, OFFICE_PEOPLE.supervisor2] as const;
const VERIFIERS = [OFFICE_PEOPLE.verifier, OFFICE_PEOPLE.verifier2] as const;
const WRONG_HANDS = [
  OFFICE_PEOPLE.conflicted,
  OFFICE_PEOPLE.retired,
  OFFICE_PEOPLE.verifier,
  OFFICE_PEOPLE.officer,
];

/** Mostly fills a place that is empty; now and then with somebody who does not fit, or changes it. */
function assigned(
  { choose, wrong }: Scene,
  now: string | null,
  good: readonly string[],
  bad: readonly string[],
): string | undefined {
  if (wrong) return choose.of([...bad, OFFICE_PEOPLE.conflicted]);
  return now === null || choose.chance(0.1) ? choose.of(good) : undefined;
}
