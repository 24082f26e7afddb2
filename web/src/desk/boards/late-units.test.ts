import { expect, test } from 'vitest'
import type { Task } from '../tasks/task.queries.ts'
import { lateUnits } from './late-units.ts'

const task = (unitId: string, dueAt: string) => ({ unitId, unitName: `${unitId} 局`, clock: { dueAt } }) as Task

test('the unit with the most late parts stands first, with its oldest due time', () => {
  const units = lateUnits([task('b', '2026-11-20T10:00:00Z'), task('a', '2026-11-21T10:00:00Z'), task('a', '2026-11-22T10:00:00Z')])
  expect(units).toEqual([
    { id: 'a', name: 'a 局', late: 2, oldestDueAt: '2026-11-21T10:00:00Z' },
    { id: 'b', name: 'b 局', late: 1, oldestDueAt: '2026-11-20T10:00:00Z' },
  ])
})

test('of equally many the one that is late longest stands first', () => {
  expect(lateUnits([task('b', '2026-11-20T10:00:00Z'), task('a', '2026-11-21T10:00:00Z')]).map(unit => unit.id)).toEqual(['b', 'a'])
})
