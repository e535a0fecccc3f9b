import type { CaseStatus } from '../vocabulary/case-status.js';
import type { Stage } from '../vocabulary/stage.js';
import type { CaseState } from './case-state.js';

const FINAL: readonly (CaseStatus | null)[] = ['CLOSED', 'NOT_PURSUED', 'MERGED'];
const IN_REPORT = ['PROPOSED', 'CLEARED', 'IN_NV', 'FINAL', 'LOCKED'];

/** Whether the case is over: closed, not pursued or merged. */
export const isFinal = (state: CaseState): boolean => FINAL.includes(state.status);

/** Every stage that the case stands in, the one that shows first (DESIGN "Stages are data of the domain"). */
export function stagesOf(state: CaseState): readonly [Stage, ...Stage[]] {
  const status = isFinal(state) ? state.leftFrom : state.status;
  const own = stageOfStatus(status, state);
  const reported = Object.values(state.entries).some((entry) => IN_REPORT.includes(entry.status));
  return reported ? ['inclusion', own] : [own];
}

/** Where the case stands. */
export const stage = (state: CaseState): Stage => stagesOf(state)[0];

function stageOfStatus(status: CaseStatus | null, state: CaseState): Stage {
  if (status === null || status === 'RECEIVED' || status === 'SCREENING') return 'allegation';
  if (status === 'VERIFYING') return 'verification';
  if (status === 'VERIFIED' || status === 'COMMUNICATED') return 'communication';
  const preparing = Object.values(state.communications).some(
    ({ origin, status: letter }) => origin === 'OWN' && (letter === 'DRAFT' || letter === 'CLEARED'),
  );
  return preparing ? 'communication' : 'followUp';
}
