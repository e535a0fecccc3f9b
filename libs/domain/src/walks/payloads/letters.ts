import type { CaseState } from '../../case/case-state.js';
import { effectiveConsent } from '../../consent/effective-consent.js';
import { plusDays } from '../../calendar/day.js';
import { COMMUNICATION_TYPE } from '../../vocabulary/communication.js';
import { optional, type Scene } from '../scene.js';
import { checklistOf } from './checklist-of.js';
import type { PayloadMakers } from './payload-makers.js';

/** Letters of the house and of other bodies, their dispatch and their replies. */
export const LETTERS: PayloadMakers<
  | 'DraftCommunication'
  | 'ReviseDraft'
  | 'CancelDraft'
  | 'ClearCommunication'
  | 'VetoCommunication'
  | 'SendCommunication'
  | 'RecordDispatch'
  | 'ResolveDispatch'
  | 'LinkCommunication'
  | 'CorrectDispatchDate'
  | 'RecordAcknowledgement'
  | 'RecordReply'
  | 'GradeReply'
> = {
  DraftCommunication: (scene) => {
    const { choose, state } = scene;
    const drafts = Object.values(state.communications).filter(({ status }) => status === 'DRAFT');
    if (drafts.length > 1 && choose.chance(0.9)) return undefined;
    const type = letterType(scene);
    const shown = whomToShow(scene, type === 'PRESS_RELEASE');
    return {
      type,
      addressee: addressee(scene),
      onLegislation: choose.chance(0.3),
      highLevel: choose.chance(0.2),
      ...shown,
      replyDueOn: replyDay(scene, type),
      ...written(scene, shown),
    };
  },
  ReviseDraft: (scene) => {
    const { choose, state } = scene;
    const communicationId = scene.letter('DRAFT', ...(choose.chance(0.1) ? (['CLEARED'] as const) : []));
    if (communicationId === undefined) return undefined;
    const letter = state.communications[communicationId];
    if (letter && !letter.held && choose.chance(0.7)) return undefined;
    const shown = choose.chance(0.5)
      ? { named: [], mentioned: [] }
      : whomToShow(scene, letter?.type === 'PRESS_RELEASE');
    return {
      communicationId,
      ...shown,
      replyDueOn: replyDay(scene, letter?.type ?? 'AL'),
      ...written(scene, shown),
    };
  },
  CancelDraft: (scene) => {
    const communicationId = scene.choose.chance(0.15) ? scene.letter('DRAFT', 'CLEARED') : undefined;
    return communicationId === undefined
      ? undefined
      : { communicationId, ...optional('reason', scene.choose.chance(0.5) ? scene.composed() : undefined) };
  },
  ClearCommunication: (scene) => {
    const communicationId = scene.letter('DRAFT');
    if (communicationId === undefined) return undefined;
    const text = scene.state.communications[communicationId]?.text;
    return { communicationId, ...optional('checklist', checklistOf(scene, ...(text ? [text] : []))) };
  },
  VetoCommunication: (scene) => {
    const communicationId = scene.choose.chance(0.2) ? scene.letter('CLEARED') : undefined;
    return communicationId === undefined ? undefined : { communicationId, reason: scene.composed() };
  },
  SendCommunication: (scene) => about(scene.letter('CLEARED')),
  RecordDispatch: (scene) => {
    const { choose, state } = scene;
    const pending = Object.values(state.communications).filter(({ dispatch }) => dispatch === 'PENDING');
    const letter = choose.maybe(scene.wrong ? Object.values(state.communications) : pending);
    if (letter === undefined && !scene.wrong) return undefined;
    return {
      communicationId: letter?.id ?? 'letter_none',
      attempt: Math.max(1, letter?.attempts ?? 1),
      outcome: choose.of(['CONFIRMED', 'FAILED', 'IN_DOUBT'] as const),
    };
  },
  ResolveDispatch: (scene) => {
    const { choose, state } = scene;
    const stuck = Object.values(state.communications).filter(
      ({ dispatch }) => dispatch === 'FAILED' || dispatch === 'IN_DOUBT',
    );
    const communicationId = scene.wrong ? (scene.letter('SENT') ?? 'letter_none') : choose.maybe(stuck)?.id;
    if (communicationId === undefined) return undefined;
    return {
      communicationId,
      resolution: choose.of(['WAS_SENT', 'SEND_AGAIN', 'SEND_AGAIN'] as const),
      reason: scene.composed(),
    };
  },
  LinkCommunication: (scene) => {
    const { choose, world, state } = scene;
    if (!choose.chance(0.3)) return undefined;
    const type = choose.weighted([
      [3, choose.of(['AL', 'UA', 'OL'] as const)],
      [1, 'TB_LETTER' as const],
      [1, choose.of(COMMUNICATION_TYPE.codes)],
    ]);
    const sentOn = scene.day;
    const known = Object.values(state.communications).find(({ origin }) => origin === 'LINKED')?.number;
    return {
      type,
      addressee: addressee(scene),
      onLegislation: choose.chance(0.3),
      named: scene.persons(0.3),
      mentioned: [],
      code: scene.wrong && typeof known === 'string' ? known : `UA XEX ${++world.made % 100_000}/2026`,
      sentOn,
      sentAt: choose.chance(0.3) ? sentAt(scene, sentOn) : null,
      replyDueOn: scene.wrong ? plusDays(sentOn, -3) : replyDay(scene, type, sentOn),
      text: choose.chance(0.5) ? scene.received : null,
    };
  },
  CorrectDispatchDate: (scene) => {
    const { choose, state } = scene;
    const communicationId = scene.letter('SENT', 'ACKNOWLEDGED', 'LAPSED', 'REPLIED', 'REPLIED_LATE');
    if (communicationId === undefined || !choose.chance(0.3)) return undefined;
    const was = state.communications[communicationId]?.sentOn;
    const sentOn = was ? plusDays(was, choose.of([-40, -3, 1, 5, 50])) : scene.day;
    return {
      communicationId,
      sentOn,
      sentAt: choose.chance(0.3) ? sentAt(scene, sentOn) : null,
      reason: scene.composed(),
    };
  },
  RecordAcknowledgement: (scene) => {
    const communicationId = scene.letter('SENT', 'LAPSED', 'REPLIED');
    if (communicationId === undefined) return undefined;
    const letter = scene.state.communications[communicationId];
    if (letter?.acknowledgedOn && !scene.wrong) return undefined;
    return { communicationId, on: scene.dayFrom(letter?.sentOn) };
  },
  RecordReply: (scene) => {
    const { choose } = scene;
    const communicationId = scene.letter('SENT', 'ACKNOWLEDGED', 'LAPSED', 'REPLIED', 'REPLIED_LATE');
    if (communicationId === undefined) return undefined;
    const receivedOn = scene.dayFrom(scene.state.communications[communicationId]?.sentOn);
    return {
      communicationId,
      receivedOn,
      datedOn: choose.chance(0.5) ? (scene.wrong ? plusDays(receivedOn, 2) : receivedOn) : null,
      text: choose.chance(0.7) ? scene.received : null,
    };
  },
  GradeReply: (scene) => {
    const communicationId = scene.letter('REPLIED', 'REPLIED_LATE');
    if (communicationId === undefined || !scene.choose.chance(0.3)) return undefined;
    const reply = scene.choose.maybe(scene.state.communications[communicationId]?.replies ?? []);
    return {
      communicationId,
      replyId: scene.wrong ? 'reply_none' : (reply?.id ?? 'reply_none'),
      quality: scene.choose.of([
        'SUBSTANTIVE_COOPERATIVE',
        'REJECTED_UNSUBSTANTIATED',
        'RECEIPT_ONLY',
      ] as const),
    };
  },
};

/** The text of a letter with these persons, and mostly its signed checklist. */
function written(
  scene: Scene,
  shown: { readonly named: readonly string[]; readonly mentioned: readonly string[] },
) {
  const text = scene.composed([...shown.named, ...shown.mentioned]);
  return { text, ...optional('checklist', checklistOf(scene, text)) };
}

const about = (communicationId: string | undefined) =>
  communicationId === undefined ? undefined : { communicationId };

const letterType = ({ choose, wrong }: Scene) =>
  wrong
    ? choose.of(['NV_REPORT', 'TB_LETTER'] as const)
    : choose.weighted([
        [4, choose.of(['AL', 'UA', 'OL'] as const)],
        [3, choose.of(['ASG_LETTER', 'DEMARCHE', 'PRESS_RELEASE', 'VISIT', 'TB_LETTER'] as const)],
      ]);

/** A treaty body's letter sets a day; others seldom do; now and then one that has passed, or none where it must. */
function replyDay({ choose, today, wrong }: Scene, type: string, from = today): string | null {
  if (wrong) return choose.chance(0.5) ? null : plusDays(from, 0);
  return type === 'TB_LETTER' || choose.chance(0.05) ? plusDays(from, choose.of([2, 30, 90])) : null;
}

const addressee = ({ state, choose, wrong }: Scene): CaseState['respondent'] & ('XEX' | 'XFI' | null) => {
  const fitting = [state.respondent, state.respondent, state.hostState].filter((code) => code !== null);
  return (wrong ? choose.of(['XFI', null]) : (choose.maybe(fitting) ?? null)) as never;
};

const sentAt = ({ wrong }: Scene, day: string): string => `${wrong ? plusDays(day, 1) : day}T10:00:00+01:00`;

/** Mostly those who consented to it; now and then anybody, the same person twice, or a source. */
export function whomToShow(
  scene: Scene,
  toThePress = false,
): { readonly named: readonly string[]; readonly mentioned: readonly string[] } {
  const { choose, state, world } = scene;
  if (scene.wrong) return { named: scene.persons(0.5), mentioned: scene.persons(0.3) };
  const moment = { recordedAt: world.now, effectiveAt: world.now, office: world.office, elsewhere: [] };
  const given = (scope: 'TRANSMIT_NAMED' | 'TRANSMIT_ANON' | 'PRESS') =>
    Object.keys(state.persons).filter((id) => effectiveConsent(state, id, scope, null, moment) === 'GIVEN');
  const named = choose.some(given(toThePress ? 'PRESS' : 'TRANSMIT_NAMED'), 0.6);
  const mentioned = choose
    .some(given(toThePress ? 'PRESS' : 'TRANSMIT_ANON'), 0.4)
    .filter((id) => !named.includes(id));
  return { named, mentioned };
}
