import { lazyPage } from '../shared/lazy-page.ts'
import { page } from '../shared/pages.ts'
import { slice, words } from '../shared/slice.ts'
import type en from './second-steps-first.en.ts'
import type zhCN from './second-steps-first.zh-CN.ts'

const rules = page(
  '/second-steps',
  lazyPage(() => import('./RulesPage.tsx'), 'RulesPage', ['members', 'second-steps']),
)

export const secondStepsSlice = slice(
  'second-steps',
  {
    floor: 'people',
    pages: [
      {
        title: 'title',
        route: rules,
        nav: [{ group: 'administration', order: 12, roles: ['securityAdministrator', 'systemAdministrator', 'auditAdministrator'] }],
      },
    ],
    notices: {
      'secondStep.changed': 'member',
      'secondStep.guessed': 'member',
      'secondStep.codeUsed': 'member',
      'secondStep.keyCopied': 'member',
      'secondStep.required': 'member',
      'secondStep.left': 'member',
    },
    records: { secondStep: 146 },
  },
  {
    first: words<typeof zhCN, typeof en>(),
    pages: { 'zh-CN': () => import('./second-steps.zh-CN.ts'), en: () => import('./second-steps.en.ts') },
  },
)
