import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { homeOf } from '#shared/session.ts'
import { filtersOf, parseSearch, stringifySearch } from './shared/filters.ts'
import { queries } from './shared/queries.ts'
import { type Session, sessionQuery } from './shared/session.tsx'
import { DeskRoot, Missing, PageFault } from './shell/DeskRoot.tsx'
import { Shell } from './shell/Shell.tsx'

const root = createRootRoute({ component: DeskRoot, notFoundComponent: Missing, errorComponent: PageFault, validateSearch: filtersOf })

// Before signing in
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./members/SignInPage.tsx'), 'SignInPage'),
})
const activate = createRoute({
  getParentRoute: () => root,
  path: '/activate/$token',
  component: lazyRouteComponent(() => import('./members/ActivatePage.tsx'), 'ActivatePage'),
})
const start = createRoute({
  getParentRoute: () => root,
  path: '/start/$token',
  component: lazyRouteComponent(() => import('./members/FirstAdministratorPage.tsx'), 'FirstAdministratorPage'),
})

// Signed in: nav, top bar, page
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'desk',
  beforeLoad: ({ location }) => requireSession(location.href),
  component: Shell,
})

const today = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  beforeLoad: () => leadAdministratorsOn(),
  component: lazyRouteComponent(() => import('./today/TodayPage.tsx'), 'TodayPage'),
})
const account = createRoute({
  getParentRoute: () => signedIn,
  path: '/account',
  component: lazyRouteComponent(() => import('./members/AccountPage.tsx'), 'AccountPage'),
})
const team = createRoute({
  getParentRoute: () => signedIn,
  path: '/team',
  component: lazyRouteComponent(() => import('./assignments/TeamPage.tsx'), 'TeamPage'),
})
const members = createRoute({
  getParentRoute: () => signedIn,
  path: '/members',
  component: lazyRouteComponent(() => import('./members/MembersPage.tsx'), 'MembersPage'),
})
const units = createRoute({
  getParentRoute: () => signedIn,
  path: '/units',
  component: lazyRouteComponent(() => import('./organisations/UnitsPage.tsx'), 'UnitsPage'),
})
const tasks = createRoute({
  getParentRoute: () => signedIn,
  path: '/tasks',
  component: lazyRouteComponent(() => import('./tasks/TasksPage.tsx'), 'TasksPage'),
})
const task = createRoute({
  getParentRoute: () => signedIn,
  path: '/tasks/$id',
  component: lazyRouteComponent(() => import('./tasks/TaskPage.tsx'), 'TaskPage'),
})
const declines = createRoute({
  getParentRoute: () => signedIn,
  path: '/declines',
  component: lazyRouteComponent(() => import('./declines/DeclinesPage.tsx'), 'DeclinesPage'),
})
const calendar = createRoute({
  getParentRoute: () => signedIn,
  path: '/calendar',
  component: lazyRouteComponent(() => import('./calendar/CalendarPage.tsx'), 'CalendarPage'),
})
const history = createRoute({
  getParentRoute: () => signedIn,
  path: '/history',
  component: lazyRouteComponent(() => import('./history/HistoryPage.tsx'), 'HistoryPage'),
})

// Pages made of antd: its code arrives with this layout, never with the shell
const antd = createRoute({
  getParentRoute: () => signedIn,
  id: 'antd',
  component: lazyRouteComponent(() => import('./shell/AntdLayout.tsx'), 'AntdLayout'),
})

const requests = createRoute({
  getParentRoute: () => antd,
  path: '/requests',
  component: lazyRouteComponent(() => import('./requests/list/RequestsPage.tsx'), 'RequestsPage'),
})
const request = createRoute({
  getParentRoute: () => antd,
  path: '/requests/$id',
  component: lazyRouteComponent(() => import('./matters/RequestPage.tsx'), 'RequestPage'),
})
const enterprises = createRoute({
  getParentRoute: () => antd,
  path: '/enterprises',
  component: lazyRouteComponent(() => import('./enterprises/EnterprisesPage.tsx'), 'EnterprisesPage'),
})
const enterprise = createRoute({
  getParentRoute: () => antd,
  path: '/enterprises/$id',
  component: lazyRouteComponent(() => import('./enterprises/EnterprisePage.tsx'), 'EnterprisePage'),
})
const importing = createRoute({
  getParentRoute: () => antd,
  path: '/import',
  component: lazyRouteComponent(() => import('./imports/ImportPage.tsx'), 'ImportPage'),
})
const checkedImport = createRoute({
  getParentRoute: () => antd,
  path: '/import/$id',
  component: lazyRouteComponent(() => import('./imports/CheckedImportPage.tsx'), 'CheckedImportPage'),
})
const services = createRoute({
  getParentRoute: () => antd,
  path: '/services',
  component: lazyRouteComponent(() => import('./services/ServicesPage.tsx'), 'ServicesPage'),
})

const plainPages = [today, account, team, tasks, task, declines, members, units, calendar, history]
const antdPages = [requests, request, enterprises, enterprise, importing, checkedImport, services]
const parts = import.meta.env.DEV
  ? [
      createRoute({
        getParentRoute: () => root,
        path: '/parts',
        component: lazyRouteComponent(() => import('./parts/PartsPage.tsx'), 'PartsPage'),
      }),
    ]
  : []

export const router = createRouter({
  routeTree: root.addChildren([signIn, activate, start, ...parts, signedIn.addChildren([...plainPages, antd.addChildren(antdPages)])]),
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultPendingMs: 200,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

async function requireSession(href: string) {
  const session = await queries.ensureQueryData(sessionQuery).catch((fault: unknown) => {
    if (fault instanceof Error && 'status' in fault && fault.status === 401) throw redirect({ to: '/sign-in', search: { to: href } })
    throw fault
  })
  if (homeOf(session) === '/door') throw redirect({ href: '/door', reloadDocument: true })
}

/** The three administrators have no matters of enterprises; their first page is the people. R1.5 */
function leadAdministratorsOn() {
  const session = queries.getQueryData<Session>(sessionQuery.queryKey)
  if (session?.member.roles.some(role => role.endsWith('Administrator'))) throw redirect({ to: '/members' })
}
