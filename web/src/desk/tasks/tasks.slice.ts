import { taskDay } from '@yigen/domain/tasks/task-day.ts'
import { later } from '#shared/later.ts'
import { to } from '../shared/destination.ts'
import { lazyPage } from '../shared/lazy-page.ts'
import { page } from '../shared/pages.ts'
import { hasDay, ofUnit } from '../shared/readers.ts'
import { slice, words } from '../shared/slice.ts'
import { findTasks } from './find-tasks.ts'
import { acceptTask } from './task.steps.ts'
import type en from './tasks-first.en.ts'
import type zhCN from './tasks-first.zh-CN.ts'
import { useOpenTasks } from './useOpenTasks.ts'

const list = page(
  '/tasks',
  lazyPage(() => import('./TasksPage.tsx'), 'TasksPage', ['exports', 'requests', 'tasks', 'views']),
)
const one = page(
  '/tasks/$id',
  lazyPage(() => import('./TaskPage.tsx'), 'TaskPage', ['tasks']),
)

export const tasksSlice = slice(
  'tasks',
  {
    floor: 'beside',
    acts: [{ name: 'open', order: 30, when: hasDay, take: { to: '/tasks' } }],
    pages: [
      {
        title: 'title',
        route: list,
        nav: [
          { group: 'work', order: 20, roles: ofUnit, useCount: useOpenTasks },
          { group: 'office', order: 10, roles: ['officer', 'minister', 'leader'], unless: ofUnit, useCount: useOpenTasks },
        ],
      },
      { title: 'title', route: one },
    ],
    // A department does not see the matter itself: its news lead to the task, or to its inbox where none is named.
    links: { task: ({ id }, own) => (own ? (id ? to(one, { id }) : to(list, {})) : 'request') },
    clocks: { taskAcceptance: { subject: 'task', day: taskDay }, task: { subject: 'task', day: taskDay } },
    steps: {
      urge: { take: { below: later(async () => (await import('./UrgeHere.tsx')).UrgeHere), needs: 'taskId' } },
      handOn: { take: 'onItsPage' },
      answerExtension: { take: { below: later(async () => (await import('./UrgeHere.tsx')).UrgeHere), needs: 'taskId' } },
      accept: { own: true, take: { atOnce: ({ taskId }) => acceptTask(taskId ?? '') } },
      finish: { own: true, take: { below: later(async () => (await import('./FinishHere.tsx')).FinishHere), needs: 'taskId' } },
    },
    records: { task: 20 },
    find: { kind: 'task', order: 10, ask: findTasks },
  },
  { first: words<typeof zhCN, typeof en>(), pages: { 'zh-CN': () => import('./tasks.zh-CN.ts'), en: () => import('./tasks.en.ts') } },
)
