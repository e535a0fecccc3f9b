import { madeBy } from './define-command.js';
import { command, composedText, given, type PayloadFor } from './given.js';
import { ALMA, consent, JON, NGO, person, registration } from './given-persons.js';
import { OFFICE_PEOPLE } from './test-office.js';

const withId = <C extends ReturnType<typeof command>>(issued: C, kind: string) =>
  Object.assign(issued, { id: madeBy(issued, kind) });

/** Alma's arrest on 28 November 2025 unless said otherwise; `id` is the id that it gets. */
export const recordingAct = (changes: Partial<PayloadFor<'RecordAct'>> = {}) =>
  withId(
    command('RecordAct', {
      code: 'ARREST_DETENTION',
      actor: 'STATE',
      on: '2025-11-28',
      persons: [ALMA],
      learntOn: '2025-12-01',
      ...changes,
    }),
    'act',
  );

/** What Alma said in Geneva on 14 November 2025. */
export const recordingCooperation = (changes: Partial<PayloadFor<'RecordCooperation'>> = {}) =>
  withId(
    command('RecordCooperation', {
      personId: ALMA,
      mechanism: 'UPR',
      type: 'PARTICIPATION_PREMISES',
      stance: 'ACTUAL',
      on: '2025-11-14',
      ...changes,
    }),
    'cooperation',
  );

/** That the two are tied by their timing. */
export const recordingNexus = (actId: string, cooperationId: string) =>
  withId(command('RecordNexus', { actId, cooperationId, codes: ['TIMING'] }), 'nexus');

/** Evidence from the NGO unless said otherwise, added by the officer. */
export const addingEvidence = (
  supports: readonly string[],
  {
    by = OFFICE_PEOPLE.officer,
    ...changes
  }: Partial<PayloadFor<'AddEvidence'>> & { readonly by?: string } = {},
) =>
  withId(
    command(
      'AddEvidence',
      {
        description: composedText(),
        supports,
        firstHand: false,
        ...('sourceCode' in changes || 'unDocument' in changes ? {} : { sourceId: NGO }),
        ...changes,
      },
      by,
    ),
    'evidence',
  );

/** An assessment as reliable and credible unless said otherwise. */
export const assessingEvidence = (
  evidenceId: string,
  reliability: PayloadFor<'AssessEvidence'>['reliability'] = 'B',
  credibility = 2,
) => command('AssessEvidence', { evidenceId, reliability, credibility });

/** A case that a supervisor has given to officer, verifier and protection adviser, in screening. */
export const screened = (changes: Parameters<typeof registration>[0] = {}) =>
  given(
    registration({
      safeChannel: false,
      persons: [person(ALMA), person(JON, { roles: ['FAMILY'] })],
      ...changes,
    }),
    command(
      'AssignCase',
      { verifier: OFFICE_PEOPLE.verifier, protection: OFFICE_PEOPLE.protection },
      OFFICE_PEOPLE.supervisor,
    ),
    command('StartScreening', {}),
  );

export const confirmingScope = (reasonedFear?: PayloadFor<'ConfirmScope'>['reasonedFear']) =>
  command('ConfirmScope', reasonedFear ? { reasonedFear } : {});

/** The risk as the protection adviser assesses it. */
export const assessingRisk = (level: PayloadFor<'AssessRisk'>['level'] = 'LOW') =>
  command('AssessRisk', { level, reason: composedText(), adviserAgreesNaming: [] }, OFFICE_PEOPLE.protection);

/** The arrest as every case of these specs has it. */
export const ARREST_RECORDED = recordingAct();
export const COOPERATION_RECORDED = recordingCooperation();
export const NEXUS_RECORDED = recordingNexus(ARREST_RECORDED.id, COOPERATION_RECORDED.id);

/** A case within scope, with the arrest, its nexus and Alma's consent, waiting to be verified; the risk is assessed. */
export const verifying = () =>
  screened().and(
    COOPERATION_RECORDED,
    ARREST_RECORDED,
    NEXUS_RECORDED,
    consent(ALMA, ['INTERNAL']),
    confirmingScope(),
    assessingRisk(),
  );

/** A verification of the arrest, or of other acts, on evidence. */
export const proposingVerification = (
  evidence: readonly string[],
  acts: readonly string[] = [ARREST_RECORDED.id],
  by: string = OFFICE_PEOPLE.officer,
) => command('ProposeVerification', { acts, evidence }, by);

export const confirmingVerification = (by: string = OFFICE_PEOPLE.verifier) =>
  command('ConfirmVerification', {}, by);
