import { SUBMISSION_STAGE } from '../vocabulary/submission-stage.js';
import { CONSENT_ADDRESSEE } from '../vocabulary/consent-addressee.js';
import { OFFICE_STAGE } from '../vocabulary/office-stage.js';
import { POST } from '../vocabulary/post.js';
import { CYCLE_PHASE } from '../vocabulary/cycle-phase.js';
import { FAN_OUT } from '../vocabulary/fan-out.js';
import { FORUM } from '../vocabulary/forum.js';
import { REPORT_ORDER } from '../vocabulary/report-order.js';
import { ACT } from '../vocabulary/act.js';
import { ACTION_KIND, ACTION_AIM, ACTION_TOWARD } from '../vocabulary/action.js';
import { ACTOR } from '../vocabulary/actor.js';
import { AGE_BAND } from '../vocabulary/age-band.js';
import { ANNEX } from '../vocabulary/annex.js';
import { APPROVAL } from '../vocabulary/approval.js';
import { AUDIENCE } from '../vocabulary/audience.js';
import { CASE_STATUS, ENTRY_STATUS } from '../vocabulary/case-status.js';
import { CHANNEL } from '../vocabulary/channel.js';
import { CLOSURE } from '../vocabulary/closure.js';
import { CLUE } from '../vocabulary/clue.js';
import { COMMAND_GROUP } from '../vocabulary/command-group.js';
import {
  COMMUNICATION_TYPE,
  COMMUNICATION_ORIGIN,
  COMMUNICATION_STATUS,
  REPLY_QUALITY,
} from '../vocabulary/communication.js';
import { CONSENT_SCOPE, CONSENT_STATUS } from '../vocabulary/consent.js';
import { COOPERATION_TYPE, COOPERATION_STANCE } from '../vocabulary/cooperation.js';
import { DISPATCH, RESOLUTION } from '../vocabulary/dispatch.js';
import { EFFECT_KIND } from '../vocabulary/effect-kind.js';
import { EXCLUSION } from '../vocabulary/exclusion.js';
import { GENDER } from '../vocabulary/gender.js';
import { HOLD_BECAUSE, HELD_BECAUSE } from '../vocabulary/hold.js';
import { LANGUAGE } from '../vocabulary/language.js';
import { LEVEL_EFFECT } from '../vocabulary/level-effect.js';
import { LEVEL } from '../vocabulary/level.js';
import { MECHANISM } from '../vocabulary/mechanism.js';
import { NEXUS } from '../vocabulary/nexus.js';
import { NOTICE_ABOUT, NOTICE_LEVEL } from '../vocabulary/notice.js';
import { PERSON_ROLE } from '../vocabulary/person-role.js';
import { PERSON_STATUS } from '../vocabulary/person-status.js';
import { RECIPIENT } from '../vocabulary/recipient.js';
import { RECORD_TYPE } from '../vocabulary/record-type.js';
import { RENDERING } from '../vocabulary/rendering.js';
import { RENDERING_LINE } from '../vocabulary/rendering-line.js';
import { REOPENING } from '../vocabulary/reopening.js';
import { REPRESENTED } from '../vocabulary/represented.js';
import { RISK } from '../vocabulary/risk.js';
import { ROLE } from '../vocabulary/role.js';
import { SENSITIVITY } from '../vocabulary/sensitivity.js';
import { RELIABILITY } from '../vocabulary/source-grade.js';
import { STAGE } from '../vocabulary/stage.js';
import { STATE } from '../vocabulary/state.js';
import { TERM_KIND } from '../vocabulary/term-kind.js';
import { VICTIM_CATEGORY } from '../vocabulary/victim-category.js';
import { VICTIM_PROFILE } from '../vocabulary/victim-profile.js';
import { WITHDRAWN_SCOPE } from '../vocabulary/withdrawn-scope.js';
import type { Vocabulary } from '../vocabulary/label.js';

/**
 * The list of codes that a field's choices come from: that with exactly these codes, else the shortest that holds them all;
 * undefined where none does. So a form shows labels for any `enum` of a schema.
 */
export const vocabularyOf = (choices: readonly string[]): Vocabulary<string> | undefined =>
  VOCABULARIES.filter(({ codes }) => choices.every((choice) => codes.includes(choice))).reduce<
    Vocabulary<string> | undefined
  >((best, one) => (best === undefined || one.codes.length < best.codes.length ? one : best), undefined);

/** Every list of codes there is. A spec compares it with the files. */
export const VOCABULARIES: readonly Vocabulary<string>[] = [
  ACT,
  ACTION_KIND,
  ACTION_AIM,
  ACTION_TOWARD,
  ACTOR,
  AGE_BAND,
  ANNEX,
  APPROVAL,
  AUDIENCE,
  CASE_STATUS,
  ENTRY_STATUS,
  CHANNEL,
  CLOSURE,
  CLUE,
  COMMAND_GROUP,
  COMMUNICATION_TYPE,
  COMMUNICATION_ORIGIN,
  COMMUNICATION_STATUS,
  REPLY_QUALITY,
  CONSENT_SCOPE,
  CONSENT_STATUS,
  COOPERATION_TYPE,
  COOPERATION_STANCE,
  CYCLE_PHASE,
  DISPATCH,
  RESOLUTION,
  EFFECT_KIND,
  EXCLUSION,
  FAN_OUT,
  FORUM,
  GENDER,
  HOLD_BECAUSE,
  HELD_BECAUSE,
  LANGUAGE,
  LEVEL_EFFECT,
  LEVEL,
  MECHANISM,
  NEXUS,
  NOTICE_ABOUT,
  NOTICE_LEVEL,
  OFFICE_STAGE,
  PERSON_ROLE,
  PERSON_STATUS,
  POST,
  CONSENT_ADDRESSEE,
  RECIPIENT,
  RECORD_TYPE,
  RENDERING,
  RENDERING_LINE,
  REOPENING,
  REPORT_ORDER,
  REPRESENTED,
  RISK,
  ROLE,
  SENSITIVITY,
  RELIABILITY,
  STAGE,
  STATE,
  SUBMISSION_STAGE,
  TERM_KIND,
  VICTIM_CATEGORY,
  VICTIM_PROFILE,
  WITHDRAWN_SCOPE,
];
