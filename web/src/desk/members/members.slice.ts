import { lazyPage } from '../shared/lazy-page.ts'
import { openPage, page } from '../shared/pages.ts'
import { slice, words } from '../shared/slice.ts'
import { findPeople } from './find-people.ts'
import type en from './members-first.en.ts'
import type zhCN from './members-first.zh-CN.ts'

const list = page(
  '/members',
  lazyPage(() => import('./MembersPage.tsx'), 'MembersPage', ['exports', 'members', 'organisations']),
)
const account = page(
  '/account',
  lazyPage(() => import('./account/AccountPage.tsx'), 'AccountPage', ['assignments', 'feeds', 'handovers', 'members', 'second-steps']),
)

export const membersSlice = slice(
  'members',
  {
    floor: 'people',
    pages: [
      {
        title: 'title',
        route: list,
        nav: [{ group: 'administration', order: 10, roles: ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'] }],
      },
      { title: 'account', route: account },
      {
        title: 'signIn',
        route: openPage(
          '/sign-in',
          lazyPage(() => import('./SignInPage.tsx'), 'SignInPage', ['members']),
        ),
      },
      {
        title: 'activate',
        route: openPage(
          '/activate/$token',
          lazyPage(() => import('./ActivatePage.tsx'), 'ActivatePage', []),
        ),
      },
      {
        title: 'first.title',
        route: openPage(
          '/start/$token',
          lazyPage(() => import('./FirstAdministratorPage.tsx'), 'FirstAdministratorPage', ['members']),
        ),
      },
    ],
    links: { member: null },
    records: { member: 140 },
    find: { kind: 'member', order: 40, ask: findPeople },
  },
  { first: words<typeof zhCN, typeof en>(), pages: { 'zh-CN': () => import('./members.zh-CN.ts'), en: () => import('./members.en.ts') } },
)
