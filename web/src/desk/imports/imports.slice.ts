import { holds } from '#shared/session.ts'
import { to } from '../shared/destination.ts'
import { lazyPage } from '../shared/lazy-page.ts'
import { page } from '../shared/pages.ts'
import { slice, words } from '../shared/slice.ts'
import type en from './imports-first.en.ts'
import type zhCN from './imports-first.zh-CN.ts'

const begun = page(
  '/import',
  lazyPage(() => import('./ImportPage.tsx'), 'ImportPage', ['imports']),
)
const checked = page(
  '/import/$id',
  lazyPage(() => import('./CheckedImportPage.tsx'), 'CheckedImportPage', ['enterprises', 'imports']),
)

const setup = page(
  '/setup',
  lazyPage(() => import('./setup/SetupPage.tsx'), 'SetupPage', ['imports']),
)

export const importsSlice = slice(
  'imports',
  {
    floor: 'beside',
    acts: [{ name: 'import', order: 50, when: session => holds(session, 'minister'), take: { to: '/import' } }],
    pages: [
      { title: 'title', route: begun, nav: [{ group: 'office', order: 40, roles: ['minister'] }] },
      { title: 'title', route: checked },
      { title: 'setup.title', route: setup, nav: [{ group: 'administration', order: 5, roles: ['systemAdministrator'] }] },
      {
        title: 'accounts.title',
        route: page(
          '/members/import',
          lazyPage(() => import('./accounts/MemberImportPage.tsx'), 'MemberImportPage', ['imports', 'members']),
        ),
      },
    ],
    links: { import: ({ id }) => (id ? to(checked, { id }) : to(begun, {})) },
    records: { import: 120 },
  },
  { first: words<typeof zhCN, typeof en>(), pages: { 'zh-CN': () => import('./imports.zh-CN.ts'), en: () => import('./imports.en.ts') } },
)
