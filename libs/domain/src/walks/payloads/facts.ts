import { plusDays } from '../../calendar/day.js';
import { REASONED_FEAR, standardMet } from '../../case/verification-standard.js';
import { ACT } from '../../vocabulary/act.js';
import { ACTOR } from '../../vocabulary/actor.js';
import { COOPERATION_STANCE, COOPERATION_TYPE } from '../../vocabulary/cooperation.js';
import { MECHANISM } from '../../vocabulary/mechanism.js';
import { NEXUS } from '../../vocabulary/nexus.js';
import { RECORD_TYPE } from '../../vocabulary/record-type.js';
import { RELIABILITY } from '../../vocabulary/source-grade.js';
import { optional, type Scene } from '../scene.js';
import type { PayloadFor } from '../../case/given.js';
import type { PayloadMakers } from './payload-makers.js';

/** What happened, what speaks for it, and its verification. */
export const FACTS: PayloadMakers<
  | 'RecordCooperation'
  | 'RecordAct'
  | 'RecordNexus'
  | 'CorrectFact'
  | 'AddEvidence'
  | 'AssessEvidence'
  | 'ConfirmScope'
  | 'ProposeVerification'
  | 'ConfirmVerification'
  | 'ProposeOverride'
  | 'ConfirmOverride'
> = {
  RecordCooperation: (scene) => {
    const { choose } = scene;
    if (enough(scene, scene.state.cooperation)) return undefined;
    return {
      ...optional('personId', choose.chance(0.7) ? scene.person() : undefined),
      mechanism: choose.of(MECHANISM.codes),
      type: choose.of(COOPERATION_TYPE.codes),
      stance: choose.of(COOPERATION_STANCE.codes),
      ...optional('on', choose.chance(0.7) ? scene.day : undefined),
    };
  },
  RecordAct: (scene) => {
    const { choose, today } = scene;
    if (enough(scene, scene.state.acts)) return undefined;
    const on = scene.day;
    return {
      code: choose.of(ACT.codes),
      actor: choose.weighted([
        [4, 'STATE' as const],
        [1, choose.of(ACTOR.codes)],
      ]),
      ...optional('actorState', choose.chance(0.1) ? ('XFI' as const) : undefined),
      on,
      ...optional('until', choose.chance(0.3) ? endOf(scene, on) : undefined),
      ...optional('place', choose.chance(0.3) ? scene.composed() : undefined),
      persons: scene.persons(0.4),
      ...optional('learntOn', choose.chance(0.3) ? (scene.wrong ? plusDays(on, -1) : today) : undefined),
    };
  },
  RecordNexus: (scene) => {
    const { choose, state } = scene;
    const untied = Object.values(state.acts).filter(
      ({ id }) => !Object.values(state.nexus).some(({ actId }) => actId === id),
    );
    const actId = choose.chance(0.8) ? choose.maybe(untied)?.id : scene.keyOf(state.acts);
    const cooperationId = scene.keyOf(state.cooperation);
    return actId === undefined || cooperationId === undefined
      ? undefined
      : { actId, cooperationId, codes: [choose.of(NEXUS.codes)] };
  },
  CorrectFact: (scene) => {
    const { choose, state } = scene;
    if (!scene.wrong && !choose.chance(0.3)) return undefined;
    const rarely = <T>(value: T | undefined): T | undefined => (choose.chance(0.3) ? value : undefined);
    const actId = rarely(scene.keyOf(state.acts));
    const cooperationId = rarely(scene.keyOf(state.cooperation));
    const nexusId = rarely(scene.keyOf(state.nexus));
    return {
      ...optional('recordType', rarely(choose.of(RECORD_TYPE.codes))),
      ...optional('respondent', choose.chance(0.05) ? choose.of(['XEX', 'XFI', null] as const) : undefined),
      ...optional('hostState', rarely(choose.of(['XFI', null] as const))),
      ...optional(
        'act',
        actId === undefined
          ? undefined
          : {
              id: actId,
              ...optional('on', rarely(scene.day)),
              ...optional('until', rarely(scene.day)),
              ...optional('learntOn', rarely(scene.day)),
              ...optional('actor', rarely(choose.of(ACTOR.codes))),
              ...optional('code', rarely(choose.of(ACT.codes))),
              ...optional('persons', rarely(scene.persons(0.4))),
            },
      ),
      ...optional(
        'cooperation',
        cooperationId === undefined
          ? undefined
          : {
              id: cooperationId,
              ...optional('on', rarely(scene.day)),
              ...optional('personId', scene.wrong ? scene.person() : rarely(scene.person())),
            },
      ),
      ...optional(
        'nexus',
        nexusId === undefined ? undefined : { id: nexusId, codes: [choose.of(NEXUS.codes)] },
      ),
      reason: scene.composed(),
    };
  },
  AddEvidence: (scene) => {
    const { choose, state } = scene;
    const supports = scene.wrong ? ['part_none'] : supportable(scene);
    if (supports.length === 0 || enough(scene, state.evidence, 8)) return undefined;
    return {
      description: scene.composed(),
      ...optional('content', choose.chance(0.4) ? scene.received : undefined),
      supports,
      ...sourceOf(scene),
      firstHand: choose.chance(0.5),
    };
  },
  AssessEvidence: (scene) => {
    const { choose, state } = scene;
    const ungraded = Object.values(state.evidence).filter(({ grade }) => grade === null);
    const evidenceId = choose.chance(0.9) ? choose.maybe(ungraded)?.id : scene.keyOf(state.evidence);
    if (evidenceId === undefined) return undefined;
    return {
      evidenceId,
      reliability: choose.weighted([
        [4, choose.of(['A', 'B'] as const)],
        [1, choose.of(RELIABILITY.codes)],
      ]),
      credibility: choose.of([1, 1, 2, 2, 3, 5]),
    };
  },
  ConfirmScope: (scene) => {
    const { state, choose } = scene;
    const preventive = state.recordType === 'PREVENTIVE';
    const ready = preventive || Object.keys(state.nexus).length > 0;
    if (!ready && choose.chance(0.9)) return undefined;
    return optional('reasonedFear', preventive && !scene.wrong ? scene.composed() : undefined);
  },
  ProposeVerification: (scene) => {
    const { choose, state } = scene;
    const open = Object.keys(state.acts).filter((id) => !state.verifiedActs.includes(id));
    const acts = scene.wrong ? ['part_none'] : choose.chance(0.9) ? open : Object.keys(state.acts);
    const verifiersCount = choose.chance(0.2);
    const bearing = Object.values(state.evidence)
      .filter(({ supports }) => acts.length === 0 || supports.some((id) => acts.includes(id)))
      .filter(({ by }) => verifiersCount || by !== state.assignment.verifier)
      .map(({ id }) => id);
    const evidence = scene.wrong ? [...bearing, 'part_none'] : bearing;
    if (
      state.proposedVerification &&
      choose.chance(standardMet(state, state.proposedVerification) ? 0.95 : 0.5)
    )
      return undefined;
    return evidence.length === 0 ? undefined : { acts, evidence };
  },
  ConfirmVerification: ({ state, choose, wrong }) => {
    const proposal = state.proposedVerification;
    if (!proposal) return wrong ? {} : undefined;
    return standardMet(state, proposal) || choose.chance(0.1) ? {} : undefined;
  },
  ProposeOverride: (scene) =>
    (scene.state.proposedVerification && !scene.state.override) || scene.wrong
      ? { reason: scene.composed() }
      : undefined,
  ConfirmOverride: ({ state, wrong }) => (state.override || wrong ? {} : undefined),
};

const enough = ({ choose }: Scene, part: object, many = 3): boolean =>
  Object.keys(part).length >= many && choose.chance(0.97);

const supportable = ({ choose, state }: Scene): readonly string[] => {
  const acts = Object.keys(state.acts);
  const others = choose.some(Object.keys(state.cooperation), 0.3);
  const fear = state.recordType === 'PREVENTIVE' && choose.chance(0.7) ? [REASONED_FEAR] : [];
  return [...(choose.chance(0.7) ? acts : choose.some(acts, 0.5)), ...others, ...fear];
};

type PayloadSource = Partial<Pick<PayloadFor<'AddEvidence'>, 'sourceId' | 'sourceCode' | 'unDocument'>>;
const sourceOf = ({ choose, state, wrong }: Scene): PayloadSource => {
  const unDocument = { unDocument: 'A/HRC/57/60' };
  const sourceId = choose.maybe(Object.keys(state.persons));
  if (wrong)
    return choose.of([{}, { sourceCode: 'NGO_REPORT', ...unDocument }, { sourceId: 'person-stranger' }]);
  return choose.weighted<PayloadSource>([
    [3, { sourceCode: choose.of(['COURT_RECORD', 'NGO_REPORT', 'PRESS', 'MEDICAL']) }],
    [2, sourceId === undefined ? unDocument : { sourceId }],
    [1, unDocument],
  ]);
};

const endOf = ({ wrong, today }: Scene, on: string): string =>
  wrong ? plusDays(on, -2) : on > today ? on : today;
