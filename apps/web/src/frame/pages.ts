import type { Role } from '@vigil/domain/vocabulary/role';

/** The pages of the bar, in their order; those with roles are for them only. What they show is decided by the API. */
export const PAGES = [
  { to: '/', key: 'nav.mine' },
  { to: '/team', key: 'nav.team' },
  { to: '/on-hold', key: 'nav.held' },
  { to: '/done', key: 'nav.done' },
  { to: '/deadlines', key: 'nav.deadlines' },
  { to: '/approvals', key: 'nav.approvals' },
  { to: '/board', key: 'nav.board', for: ['SUPERVISOR', 'ASG', 'EDITOR'] },
  { to: '/report-cycles', key: 'nav.report', for: ['SUPERVISOR', 'ASG', 'EDITOR'] },
  { to: '/office', key: 'nav.office' },
] as const satisfies readonly { readonly to: string; readonly key: string; readonly for?: readonly Role[] }[];

/** Whether a page stands in the bar of somebody with these roles. */
export const standsFor = (page: (typeof PAGES)[number], roles: readonly Role[]): boolean =>
  !('for' in page) || page.for.some((role) => roles.includes(role));
