import { z } from 'zod';
import { composed, fact, operational } from '../../classification.js';
import { RECORD_TYPE } from '../../vocabulary/record-type.js';
import { SENSITIVITY } from '../../vocabulary/sensitivity.js';
import { wholeAct, wholeConsent, wholeCooperation, wholeNexus } from '../carried.js';
import { defineEvent } from '../define-event.js';

/** What a fact became; null where it was not corrected. */
const changed = <S extends z.ZodType>(to: S) => z.strictObject({ to }).nullable();
const state = () => fact(z.string()).nullable();

/** Facts of the case were corrected; the earlier events keep what was believed before. */
export const factCorrected = defineEvent({
  type: 'FactCorrected',
  shape: {
    recordType: changed(fact(z.enum(RECORD_TYPE.codes))),
    sensitivity: changed(fact(z.enum(SENSITIVITY.codes))),
    respondent: changed(state()),
    hostState: changed(state()),
    safeChannel: changed(fact(z.boolean())),
    urgent: changed(fact(z.boolean())),
    act: wholeAct().nullable(),
    /** Whether the act is another than was verified, or proposed to be. */
    unverifies: operational(z.boolean()),
    cooperation: wholeCooperation().nullable(),
    nexus: wholeNexus().nullable(),
    /** All consents as they hold once another State is the respondent; null where that stays. */
    consents: z.array(wholeConsent()).nullable(),
    reason: composed(),
  },
  evolve: (before, { act, unverifies, cooperation, nexus, consents, ...facts }) => {
    const proposal = before.proposedVerification;
    const voids = unverifies && act !== null;
    const drops = voids && proposal !== null && proposal.acts.includes(act.id);
    return {
      ...before,
      recordType: facts.recordType ? facts.recordType.to : before.recordType,
      sensitivity: facts.sensitivity ? facts.sensitivity.to : before.sensitivity,
      respondent: facts.respondent ? facts.respondent.to : before.respondent,
      hostState: facts.hostState ? facts.hostState.to : before.hostState,
      safeChannel: facts.safeChannel ? facts.safeChannel.to : before.safeChannel,
      urgent: facts.urgent ? facts.urgent.to : before.urgent,
      acts: act ? { ...before.acts, [act.id]: act } : before.acts,
      cooperation: cooperation
        ? { ...before.cooperation, [cooperation.id]: cooperation }
        : before.cooperation,
      nexus: nexus ? { ...before.nexus, [nexus.id]: nexus } : before.nexus,
      consents: consents ?? before.consents,
      verifiedActs: voids ? before.verifiedActs.filter((id) => id !== act.id) : before.verifiedActs,
      proposedVerification: drops ? null : proposal,
      override: drops ? null : before.override,
    };
  },
});
