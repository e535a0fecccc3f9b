import { CancellationScope } from '@temporalio/workflow';
import { conduct, type Life } from './conduct.js';
import type { Foresight } from './foresight.js';

/**
 * The life of one case, from the allegation to the Secretary-General's report. Where it stands is recorded;
 * what a stage is, is written here. D1 to D18 are the terms of DOMAIN 5, the ways those of DOMAIN 6.
 *
 * @param stream the case's stream in the ledger; every run begins by loading its course from there
 */
export function caseWorkflow(stream: string): Promise<void> {
  // A case ends by its record, never by a click in Temporal's page.
  return CancellationScope.nonCancellable(async () => {
    const life = await conduct(stream, FORESIGHT);
    const stages = { allegation, verification, communication, followUp, inclusion };
    while (!life.over()) await stages[life.stage()](life);
    await life.settle();
  });
}

/** Terms that may run in any stage: an action's next step, and an offered handover that is not yet answered. */
const ANYWHERE = ['nextStep', 'handOver'] as const;

/** What each stage waits for, and where it may lead; `end` is closed, not pursued or merged. A test holds it against the rules. */
export const FORESIGHT = {
  allegation: {
    waitsFor: ['acknowledgement', 'triage', ...ANYWHERE],
    leadsTo: ['verification', 'end'],
  },
  verification: {
    waitsFor: ['riskValidity', ...ANYWHERE],
    leadsTo: ['communication', 'followUp', 'allegation', 'end'],
  },
  communication: {
    waitsFor: ['reply', 'publication', ...ANYWHERE],
    leadsTo: ['followUp', 'inclusion', 'end'],
  },
  followUp: {
    waitsFor: ['review', 'feedback', ...ANYWHERE],
    leadsTo: ['communication', 'inclusion', 'end'],
  },
  inclusion: {
    waitsFor: ['consentValidity', 'noteReply', ...ANYWHERE],
    leadsTo: ['communication', 'followUp'],
  },
} as const satisfies Foresight;

/**
 * Received and screened: is there a person in scope, an act, a link to cooperation, and consent to look into it?
 * The source is told within five working days (D1); a threat to life or liberty is looked at within a day (D2).
 * Leads to verification once the scope is confirmed; ends declined, or merged into the case that came first.
 */
const allegation = (life: Life) => life.during('allegation');

/**
 * Two independent sources, a second person who confirms, a risk assessment that ages in ninety days (D3).
 * Leads to communication; to follow-up where linked letters were answered or lapsed before it; ends declined or
 * merged, and a declined case that is reopened begins again as an allegation.
 */
const verification = (life: Life) => life.during('verification');

/**
 * Verified: a letter is written, cleared and sent. It waits for the State's reply (D5 letters of allegation and on
 * legislation, D6 urgent appeals, D9 treaty bodies) and becomes public at its term (D7, D8).
 * Leads to follow-up with the last reply or lapse, to inclusion with a proposed entry; ends where no letter is possible.
 */
const communication = (life: Life) => life.during('communication');

/**
 * What became of the person, looked at every six months for years (D18); the source is told of a report (D17).
 * Leads back to communication with the next letter, to inclusion with a proposed entry; ends closed, and a closed
 * case that is reopened comes back here.
 */
const followUp = (life: Life) => life.during('followUp');

/**
 * An entry on its way into the report: consent reconfirmed within ninety days (D4), the State's answer to the note
 * verbale (D12), then the lock of the annexes (D15), whose clock is the report cycle's own.
 * Published or excluded, it leads back to where the case stands meanwhile: communication or follow-up.
 */
const inclusion = (life: Life) => life.during('inclusion');
