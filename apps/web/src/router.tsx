import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Desk } from './frame/desk.js';
import { Gone } from './frame/gone.js';

const root = createRootRoute({ component: Desk, notFoundComponent: Gone });
const page = <const P extends string>(path: P, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => root, path, component });

const worklist = () => import('./worklist/pages.js');

/** One route for each page; each page is a file of its own that is loaded when it is first asked for. */
export const router = createRouter({
  routeTree: root.addChildren([
    page('/', lazyRouteComponent(worklist, 'MyWork')),
    page('/team', lazyRouteComponent(worklist, 'Team')),
    page('/on-hold', lazyRouteComponent(worklist, 'OnHold')),
    page('/done', lazyRouteComponent(worklist, 'Done')),
    page(
      '/cases/$ref',
      lazyRouteComponent(() => import('./case/case-page.js'), 'CasePage'),
    ),
    page(
      '/register',
      lazyRouteComponent(() => import('./case/register-page.js'), 'RegisterPage'),
    ),
    page(
      '/deadlines',
      lazyRouteComponent(() => import('./deadlines/deadlines-page.js'), 'DeadlinesPage'),
    ),
    page(
      '/approvals',
      lazyRouteComponent(() => import('./worklist/approvals-page.js'), 'ApprovalsPage'),
    ),
    page(
      '/board',
      lazyRouteComponent(() => import('./board/board-page.js'), 'BoardPage'),
    ),
    page(
      '/report-cycles',
      lazyRouteComponent(() => import('./report-cycle/cycles-page.js'), 'CyclesPage'),
    ),
    page(
      '/report-cycles/$year',
      lazyRouteComponent(() => import('./report-cycle/cycle-page.js'), 'CyclePage'),
    ),
    page(
      '/states/$code',
      lazyRouteComponent(() => import('./state/state-page.js'), 'StatePage'),
    ),
    page(
      '/states/$code/briefing',
      lazyRouteComponent(() => import('./state/briefing-page.js'), 'BriefingPage'),
    ),
    page(
      '/states/$code/pattern',
      lazyRouteComponent(() => import('./state/pattern-page.js'), 'PatternPage'),
    ),
    page(
      '/office',
      lazyRouteComponent(() => import('./office/office-page.js'), 'OfficePage'),
    ),
    page(
      '/inbox',
      lazyRouteComponent(() => import('./inbox/inbox-page.js'), 'InboxPage'),
    ),
    page(
      '/demo/mail',
      lazyRouteComponent(() => import('./inbox/mail-page.js'), 'MailPage'),
    ),
  ]),
  defaultPreload: false,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
