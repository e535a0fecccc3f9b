import { z } from 'zod';
import { ACT } from '@vigil/domain/vocabulary/act';
import { ACTION_AIM, ACTION_KIND, ACTION_TOWARD } from '@vigil/domain/vocabulary/action';
import { ACTOR } from '@vigil/domain/vocabulary/actor';
import { COOPERATION_STANCE, COOPERATION_TYPE } from '@vigil/domain/vocabulary/cooperation';
import { MECHANISM } from '@vigil/domain/vocabulary/mechanism';
import { NEXUS } from '@vigil/domain/vocabulary/nexus';
import { RELIABILITY } from '@vigil/domain/vocabulary/source-grade';
import { answeredDay as day, answeredMoment as moment, answeredText as text } from '../docs/answers.js';

const evidence = z.strictObject({
  id: z.string(),
  by: z.string(),
  description: text,
  /** The statement or record itself, as it was received. */
  content: text.nullable(),
  supports: z.array(z.string()),
  independentSource: z.string(),
  firstHand: z.boolean(),
  unDocument: z.string().nullable(),
  grade: z
    .strictObject({ reliability: z.enum(RELIABILITY.codes), credibility: z.int(), by: z.string() })
    .nullable(),
});

const cooperation = z.strictObject({
  id: z.string(),
  personId: z.string().nullable(),
  mechanism: z.enum(MECHANISM.codes),
  type: z.enum(COOPERATION_TYPE.codes),
  stance: z.enum(COOPERATION_STANCE.codes),
  on: day().nullable(),
});

const act = z.strictObject({
  id: z.string(),
  code: z.enum(ACT.codes),
  actor: z.enum(ACTOR.codes),
  actorState: z.string().nullable(),
  on: day(),
  until: day().nullable(),
  place: text.nullable(),
  persons: z.array(z.string()),
  learntOn: day(),
});

const nexus = z.strictObject({
  id: z.string(),
  actId: z.string(),
  cooperationId: z.string(),
  codes: z.array(z.enum(NEXUS.codes)),
});

const action = z.strictObject({
  id: z.string(),
  by: z.enum(MECHANISM.codes),
  toward: z.enum(ACTION_TOWARD.codes),
  kind: z.enum(ACTION_KIND.codes),
  aim: z.enum(ACTION_AIM.codes),
  towardState: z.string().nullable(),
  on: day(),
  outcome: text.nullable(),
  nextOn: day().nullable(),
  /** The earlier action whose next step this one was. */
  continues: z.string().nullable(),
});

const byId = <S extends z.ZodType>(one: S) => z.record(z.string(), one);

/** What is alleged in a case, what speaks for it, and what was done, each by its id. */
export const caseFacts = {
  incidents: z.array(z.strictObject({ id: z.string(), on: day() })),
  evidence: byId(evidence),
  cooperation: byId(cooperation),
  acts: byId(act),
  nexus: byId(nexus),
  actions: byId(action),
  /** PREVENTIVE cases: the fear on which scope was confirmed. */
  reasonedFear: z.boolean(),
  proposedVerification: z
    .strictObject({
      by: z.string(),
      acts: z.array(z.string()),
      evidence: z.array(z.string()),
      at: moment(),
    })
    .nullable(),
  /** A supervisor's exception to the standard, for these acts. */
  override: z
    .strictObject({ by: z.string(), acts: z.array(z.string()), confirmedBy: z.string().nullable() })
    .nullable(),
  verifiedActs: z.array(z.string()),
  verifiedAt: moment().nullable(),
};
