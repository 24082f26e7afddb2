import { expect, test } from 'vitest'
import { inboxOf } from './inbox-groups.ts'
import type { Task } from './task.queries.ts'

const now = Temporal.Instant.from('2026-11-25T09:42:00+08:00')
const task = (id: string, status: Task['status'], dueAt: string, stoppedAt: string | null = null) =>
  ({ id, status, clock: { dueAt, stoppedAt } }) as Task
const ids = (tasks: readonly Task[]) => tasks.map(one => one.id)

test('what is late stands first, accepted or not', () => {
  const groups = inboxOf(
    [
      task('a', 'handed', '2026-11-25T09:00:00+08:00'),
      task('b', 'accepted', '2026-11-24T18:00:00+08:00'),
      task('c', 'handed', '2026-11-25T12:00:00+08:00'),
    ],
    now,
  )
  expect(ids(groups.overdue)).toEqual(['a', 'b'])
  expect(ids(groups.handed)).toEqual(['c'])
})

test('a task in the very minute it is due is not late', () => {
  expect(ids(inboxOf([task('a', 'accepted', '2026-11-25T09:42:00+08:00')], now).accepted)).toEqual(['a'])
})

test('what came back has its own place, and what is over has none', () => {
  const groups = inboxOf(
    [
      task('a', 'returned', '2026-11-24T18:00:00+08:00', '2026-11-24T10:00:00+08:00'),
      task('b', 'finished', '2026-11-24T18:00:00+08:00', '2026-11-24T10:00:00+08:00'),
    ],
    now,
  )
  expect(ids(groups.returned)).toEqual(['a'])
  expect(Object.values(groups).flat()).toHaveLength(1)
})
