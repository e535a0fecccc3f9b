import type { Role } from '@vigil/domain/vocabulary/role';
import type { WorkCounts } from '../api/answers.js';

/** The pages of the bar, in their order; those with roles are for them only; some say how many they list. What they show is decided by the API. */
export const PAGES = [
  { to: '/', key: 'nav.mine', counts: 'mine' },
  { to: '/team', key: 'nav.team', counts: 'team' },
  { to: '/on-hold', key: 'nav.held', counts: 'onHold' },
  { to: '/done', key: 'nav.done' },
  { to: '/deadlines', key: 'nav.deadlines' },
  { to: '/approvals', key: 'nav.approvals' },
  { to: '/board', key: 'nav.board', for: ['SUPERVISOR', 'ASG', 'EDITOR'] },
  { to: '/report-cycles', key: 'nav.report', for: ['SUPERVISOR', 'ASG', 'EDITOR'] },
  { to: '/office', key: 'nav.office' },
] as const satisfies readonly {
  readonly to: string;
  readonly key: string;
  readonly for?: readonly Role[];
  readonly counts?: keyof WorkCounts;
}[];

/** Whether a page stands in the bar of somebody with these roles. */
export const standsFor = (page: (typeof PAGES)[number], roles: readonly Role[]): boolean =>
  !('for' in page) || page.for.some((role) => roles.includes(role));
