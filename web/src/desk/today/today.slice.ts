import { lazyPage } from '../shared/lazy-page.ts'
import { page } from '../shared/pages.ts'
import { working } from '../shared/readers.ts'
import { slice, words } from '../shared/slice.ts'
import { bringSteps } from './bring-steps.ts'
import { leadOn } from './lead-on.ts'
import type en from './today-first.en.ts'
import type zhCN from './today-first.zh-CN.ts'
import { useOverdue } from './useOverdue.ts'

/** What opens below its rows comes with the page, so that a press opens it at once. */
const withSteps = async () => (await Promise.all([import('./TodayPage.tsx'), bringSteps()]))[0]
const day = page('/', lazyPage(withSteps, 'TodayPage', []), { enter: leadOn })

export const todaySlice = slice(
  'today',
  { floor: 'day', pages: [{ title: 'title', route: day, nav: [{ group: 'work', order: 10, roles: working, useCount: useOverdue }] }] },
  { first: words<typeof zhCN, typeof en>() },
)
