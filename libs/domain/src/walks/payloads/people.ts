import { AGE_BAND } from '../../vocabulary/age-band.js';
import { CONSENT_SCOPE } from '../../vocabulary/consent.js';
import { GENDER } from '../../vocabulary/gender.js';
import { PERSON_ROLE } from '../../vocabulary/person-role.js';
import { PERSON_STATUS } from '../../vocabulary/person-status.js';
import { VICTIM_CATEGORY } from '../../vocabulary/victim-category.js';
import { optional, type Scene } from '../scene.js';
import { newPerson, relativesAmong } from './new-person.js';
import type { PayloadMakers } from './payload-makers.js';

/** Persons, their consents, the risk they run, and what became of them. */
export const PERSONS: PayloadMakers<
  | 'AddPerson'
  | 'CorrectPerson'
  | 'RecordConsent'
  | 'ReconfirmConsent'
  | 'WithdrawConsent'
  | 'ProposeRisk'
  | 'AssessRisk'
  | 'RecordIncident'
  | 'RecordPersonStatus'
> = {
  AddPerson: (scene) => {
    const id = scene.newcomer;
    return id === undefined ? undefined : newPerson(scene, id, Object.keys(scene.state.persons));
  },
  CorrectPerson: (scene) => {
    const { choose, state } = scene;
    const shown = choose.chance(0.4)
      ? Object.values(state.entries).flatMap(({ named, mentioned }) => [...named, ...mentioned])
      : [];
    // Nobody is a protected person any more, or what was shown is a source's after all: rare, and guards look for both.
    const turnsOutOther = choose.chance(0.1);
    const becomesSource = shown.length > 0 && choose.chance(0.3);
    const personId = choose.chance(0.3) ? (choose.maybe(shown) ?? scene.person()) : undefined;
    if (personId === undefined) return undefined;
    return {
      personId,
      ...optional(
        'roles',
        becomesSource
          ? ['SOURCE' as const]
          : turnsOutOther
            ? ['WITNESS' as const]
            : choose.chance(0.3)
              ? [choose.of(PERSON_ROLE.codes)]
              : undefined,
      ),
      ...optional('organisation', choose.chance(0.1) ? true : undefined),
      ...optional(
        'represented',
        choose.chance(0.2) ? choose.of(['SELF', 'SELF', 'GUARDIAN', 'RELATIVES'] as const) : undefined,
      ),
      ...optional('guardianImplicated', choose.chance(0.1) ? choose.chance(0.5) : undefined),
      ...optional(
        'relatives',
        choose.chance(0.3) ? relativesAmong(scene, personId, Object.keys(state.persons)) : undefined,
      ),
      ...optional('identity', choose.chance(0.2) ? scene.identity : undefined),
      ...optional(
        'facts',
        turnsOutOther
          ? { category: null }
          : choose.chance(0.3)
            ? {
                ...optional('gender', choose.maybe(GENDER.codes)),
                ...optional('ageBand', choose.chance(0.3) ? choose.of(AGE_BAND.codes) : undefined),
                ...optional(
                  'category',
                  choose.chance(0.5) ? choose.of([null, null, null, ...VICTIM_CATEGORY.codes]) : undefined,
                ),
              }
            : undefined,
      ),
    };
  },
  RecordConsent: (scene) => {
    const { choose, world, state } = scene;
    const personId = scene.person();
    if (personId === undefined) return undefined;
    const on = scene.day;
    const scopes = choose.chance(0.5) ? CONSENT_SCOPE.codes : choose.some(CONSENT_SCOPE.codes, 0.5);
    const answers = scopes.map((scope) => ({
      scope,
      status: choose.chance(world.consents)
        ? ('GIVEN' as const)
        : choose.of(['REFUSED', 'NOT_ASKED'] as const),
      ...optional('addressee', addresseeOf(scene, scope)),
    }));
    const [first] = answers;
    if (first === undefined) return undefined;
    return {
      personId,
      ...optional('givenBy', giver(scene, personId)),
      on,
      ...optional(
        'expiresOn',
        scene.wrong ? '2020-01-01' : choose.chance(0.05) ? (state.respondent ? '2031-01-01' : on) : undefined,
      ),
      riskExplained: !scene.wrong,
      answers: scene.wrong ? [...answers, first] : answers,
    };
  },
  ReconfirmConsent: (scene) => {
    const given = scene.choose.maybe(scene.state.consents.filter(({ status }) => status === 'GIVEN'));
    const personId = scene.wrong ? scene.person() : given?.personId;
    if (personId === undefined) return undefined;
    return {
      personId,
      ...optional('givenBy', given && given.givenBy !== personId ? given.givenBy : giver(scene, personId)),
      ...optional('scopes', scene.choose.chance(0.2) ? [scene.choose.of(CONSENT_SCOPE.codes)] : undefined),
      on: scene.dayFrom(given?.on),
    };
  },
  WithdrawConsent: (scene) => {
    const { choose } = scene;
    const late = Object.values(scene.state.entries).filter(
      ({ status }) => status === 'FINAL' || status === 'LOCKED',
    );
    const shown = choose.maybe(late.flatMap(({ named, mentioned }) => [...named, ...mentioned]));
    const personId = shown ?? scene.person();
    if (personId === undefined || !choose.chance(shown ? 0.2 : 0.02 + (1 - scene.world.consents) / 5))
      return undefined;
    return {
      personId,
      scope: choose.chance(0.3) ? 'ALL' : choose.of(CONSENT_SCOPE.codes),
      ...optional('addressee', choose.chance(0.1) ? choose.of(['XFI', 'XEX'] as const) : undefined),
      ...optional('givenBy', giver(scene, personId)),
      ...optional('on', choose.chance(0.5) ? scene.day : undefined),
      everywhere: choose.chance(0.4),
    };
  },
  ProposeRisk: (scene) =>
    scene.choose.chance(0.2) ? { level: level(scene), reason: scene.composed() } : undefined,
  AssessRisk: (scene) => {
    const { choose, state, world } = scene;
    const holds = state.risk && !state.risk.voided && state.risk.validUntil > world.now;
    if (holds && choose.chance(0.7)) return undefined;
    return { level: level(scene), reason: scene.composed(), adviserAgreesNaming: scene.persons(0.5) };
  },
  RecordIncident: (scene) =>
    scene.choose.chance(0.15)
      ? { on: scene.day, description: scene.composed(), persons: scene.persons(0.3) }
      : undefined,
  RecordPersonStatus: (scene) => {
    const personId = scene.choose.chance(0.4) ? scene.person() : undefined;
    if (personId === undefined) return undefined;
    const status = scene.choose.weighted([
      [6, scene.choose.of(['DETAINED', 'ON_TRIAL', 'RELEASED', 'SENTENCED'] as const)],
      [1, scene.choose.of(PERSON_STATUS.codes)],
    ]);
    return { personId, facts: { status, asOf: scene.day } };
  },
};

const giver = (scene: Scene, personId: string): string | undefined => {
  const person = scene.state.persons[personId];
  if (scene.wrong) return scene.choose.of(Object.keys(scene.state.persons));
  if (!person || person.represented === 'SELF') return undefined;
  return scene.choose.maybe(person.relatives);
};

function addresseeOf({ choose, wrong }: Scene, scope: string): 'XFI' | undefined {
  if (wrong) return 'XFI';
  return scope.startsWith('TRANSMIT_') && choose.chance(0.1) ? 'XFI' : undefined;
}

const level = ({ choose, world }: Scene) =>
  choose.chance(world.risky)
    ? choose.of(['HIGH', 'HIGH', 'EXTREME'] as const)
    : choose.of(['LOW', 'MEDIUM'] as const);
