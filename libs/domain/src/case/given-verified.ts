import type { TextRef } from '../classification.js';
import type { Clue } from '../vocabulary/clue.js';
import type { CaseState } from './case-state.js';
import { command, composedText, given, type PayloadFor } from './given.js';
import { ALMA, consent, JON, LAWYER, person, registration } from './given-persons.js';
import { OFFICE_PEOPLE } from './test-office.js';

/** An official alleged responsible, and a child, beside the invented persons of the specs. */
export const OFFICIAL = 'person-official';
export const CHILD = 'person-child';

const ASSIGNED = command(
  'AssignCase',
  { verifier: OFFICE_PEOPLE.verifier, protection: OFFICE_PEOPLE.protection },
  OFFICE_PEOPLE.supervisor,
);

/** An assessment by the protection adviser. */
export const assessed = (
  level: PayloadFor<'AssessRisk'>['level'],
  adviserAgreesNaming: readonly string[] = [],
) => command('AssessRisk', { level, reason: composedText(), adviserAgreesNaming }, OFFICE_PEOPLE.protection);

/**
 * A verified case of 12 January 2026: the arrest of Alma in XEX on 28 November 2025 after she spoke in Geneva. Her lawyer,
 * her brother Jon, an official and a child stand in it too; nobody has been asked for consent but for INTERNAL.
 */
export const verified = (
  level: PayloadFor<'AssessRisk'>['level'] = 'LOW',
  changes: (state: CaseState) => CaseState = (state) => state,
) =>
  given(
    registration({
      safeChannel: true,
      persons: [
        person(ALMA),
        person(LAWYER, { roles: ['HELPER'] }),
        person(JON, { roles: ['FAMILY'] }),
        person(OFFICIAL, { roles: ['ALLEGED_RESPONSIBLE'] }),
        person(CHILD, {
          roles: ['FAMILY'],
          facts: { gender: 'UNKNOWN', ageBand: 'CHILD', profiles: [], category: null },
        }),
      ],
    }),
    ASSIGNED,
    consent(ALMA, ['INTERNAL']),
    assessed(level),
  ).inState((state) =>
    changes({
      ...state,
      status: 'VERIFIED',
      terms: [],
      verifiedAt: state.lastEffectiveAt,
      verifiedActs: ['act_arrest'],
      acts: { act_arrest: ARREST },
      cooperation: {
        coop_upr: {
          id: 'coop_upr',
          personId: ALMA,
          mechanism: 'UPR',
          type: 'PARTICIPATION_PREMISES',
          stance: 'ACTUAL',
          on: '2025-11-14',
        },
      },
      nexus: {
        nexus_timing: {
          id: 'nexus_timing',
          actId: 'act_arrest',
          cooperationId: 'coop_upr',
          codes: ['TIMING', 'INTERROGATION'],
        },
      },
    }),
  );

export const ARREST: CaseState['acts'][string] = {
  id: 'act_arrest',
  code: 'ARREST_DETENTION',
  actor: 'STATE',
  actorState: 'XEX',
  on: '2025-11-28',
  until: null,
  place: null,
  persons: [ALMA],
  learntOn: '2025-12-01',
};

type Drafting = PayloadFor<'DraftCommunication'>;

/** An allegation letter to XEX that names Alma, unless said otherwise; `drafting.id` is the id that it gets. */
export function drafting(changes: Partial<Drafting> = {}, by: string = OFFICE_PEOPLE.officer) {
  const { named = [ALMA], mentioned = [] } = changes;
  const issued = command(
    'DraftCommunication',
    {
      type: 'AL',
      addressee: 'XEX',
      onLegislation: false,
      highLevel: false,
      named,
      mentioned,
      replyDueOn: null,
      text: composedText([...named, ...mentioned]),
      ...changes,
    },
    by,
  );
  return Object.assign(issued, { id: `letter_${issued.commandId.slice(0, 16)}` });
}

/** `considered` are the clues on the signed checklist, if there is one. */
export const clearing = (
  communicationId: string,
  by: string = OFFICE_PEOPLE.supervisor,
  considered?: readonly Clue[],
) =>
  command(
    'ClearCommunication',
    { communicationId, ...(considered ? { checklist: { considered: [...considered] } } : {}) },
    by,
  );
export const sending = (communicationId: string, by: string = OFFICE_PEOPLE.supervisor) =>
  command('SendCommunication', { communicationId }, by);
export const replying = (
  communicationId: string,
  receivedOn: string,
  datedOn: string | null = null,
  text: TextRef | null = null,
) => command('RecordReply', { communicationId, receivedOn, datedOn, text });
