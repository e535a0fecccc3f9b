import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { Desk } from './frame/desk.js';
import { Gone } from './frame/gone.js';
import { lazyPage } from './frame/lazy-page.js';

const root = createRootRoute({ component: Desk, notFoundComponent: Gone });
const page = <const P extends string>(path: P, component: ReturnType<typeof lazyPage>) =>
  createRoute({ getParentRoute: () => root, path, component });

const worklist = () => import('./worklist/pages.js');

/** One route for each page; each page is a file of its own that is loaded when it is first asked for. */
export const router = createRouter({
  routeTree: root.addChildren([
    page('/', lazyPage(worklist, 'MyWork')),
    page('/team', lazyPage(worklist, 'Team')),
    page('/on-hold', lazyPage(worklist, 'OnHold')),
    page('/done', lazyPage(worklist, 'Done')),
    page(
      '/cases/$ref',
      lazyPage(() => import('./case/case-page.js'), 'CasePage'),
    ),
    page(
      '/register',
      lazyPage(() => import('./case/register-page.js'), 'RegisterPage'),
    ),
    page(
      '/deadlines',
      lazyPage(() => import('./deadlines/deadlines-page.js'), 'DeadlinesPage'),
    ),
    page(
      '/approvals',
      lazyPage(() => import('./worklist/approvals-page.js'), 'ApprovalsPage'),
    ),
    page(
      '/board',
      lazyPage(() => import('./board/board-page.js'), 'BoardPage'),
    ),
    page(
      '/report-cycles',
      lazyPage(() => import('./report-cycle/cycles-page.js'), 'CyclesPage'),
    ),
    page(
      '/report-cycles/$year',
      lazyPage(() => import('./report-cycle/cycle-page.js'), 'CyclePage'),
    ),
    page(
      '/states/$code',
      lazyPage(() => import('./state/state-page.js'), 'StatePage'),
    ),
    page(
      '/states/$code/briefing',
      lazyPage(() => import('./state/briefing-page.js'), 'BriefingPage'),
    ),
    page(
      '/states/$code/pattern',
      lazyPage(() => import('./state/pattern-page.js'), 'PatternPage'),
    ),
    page(
      '/office',
      lazyPage(() => import('./office/office-page.js'), 'OfficePage'),
    ),
    page(
      '/inbox',
      lazyPage(() => import('./inbox/inbox-page.js'), 'InboxPage'),
    ),
    page(
      '/demo/mail',
      lazyPage(() => import('./inbox/mail-page.js'), 'MailPage'),
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
