import { calendarFrom } from '@yigen/domain/calendar/calendar.ts'
import { statutoryDays } from '@yigen/domain/calendar/statutory-days.ts'
import { standardWorkingTime } from '@yigen/domain/calendar/working-hours.ts'
import { HandToUnit } from '@yigen/domain/tasks/task.ts'
import { taskPromiseAmounts, taskPromiseUnits } from '@yigen/domain/tasks/task-promise.ts'
import { describe, expect, it } from 'vitest'
import type { Request } from '../requests/request.queries.ts'
import type { ServiceItem } from '../services/services.query.ts'
import { blankAsked, firstAsked, handingOf, helpersChanged, missingOf, proposedDays, unitsOf, withoutHelpers } from './asked.ts'

const plainYear = calendarFrom([], [2026], 1, standardWorkingTime, statutoryDays)
const monday = Temporal.Instant.from('2026-11-23T09:00:00+08:00')
const settling = (dueAt: string) => ({ clocks: [{ kind: 'settlement', stoppedAt: null, dueAt }] }) as Request as Pick<Request, 'clocks'>
const item = {
  promise: { amount: 3, unit: 'workingDays' },
  leadUnit: { id: 'a', name: '住建局' },
  helpingUnits: [{ id: 'b', name: '消防' }],
} as ServiceItem

describe('the promise proposed to a department', () => {
  it('is half of what the item gives the whole matter, of ten working days when it is unclassified', () => {
    expect(proposedDays(plainYear, settling('2026-12-04T18:00:00+08:00'), item, monday)).toBe(2)
    expect(proposedDays(plainYear, settling('2026-12-04T18:00:00+08:00'), undefined, monday)).toBe(5)
  })
  it('leaves a working day before settlement', () => {
    expect(proposedDays(plainYear, settling('2026-11-26T18:00:00+08:00'), undefined, monday)).toBe(3)
  })
  it('is one day when settlement is near, past or unknown', () => {
    expect(proposedDays(plainYear, settling('2026-11-23T18:00:00+08:00'), item, monday)).toBe(1)
    expect(proposedDays(plainYear, settling('2026-11-20T18:00:00+08:00'), item, monday)).toBe(1)
    expect(proposedDays(undefined, settling('2026-12-04T18:00:00+08:00'), item, monday)).toBe(1)
  })
})

it('proposes the units the item names that have no part yet; one whose part was handed on is proposed again', () => {
  const tasks = [{ unitId: 'a', status: 'accepted', helpers: [] as Request['tasks'][number]['helpers'] }] as Request['tasks']
  expect(unitsOf(item, { tasks }).map(unit => unit.id)).toEqual(['b'])
  expect(
    unitsOf(item, {
      tasks: [{ unitId: 'a', status: 'handedOn', helpers: [] as Request['tasks'][number]['helpers'] }] as Request['tasks'],
    }).map(unit => unit.id),
  ).toEqual(['a', 'b'])
  expect(unitsOf(undefined, { tasks })).toEqual([])
})

it('begins with the leading unit, and the others the item names help it; once it has its part, nobody helps unasked', () => {
  const units = unitsOf(item, { tasks: [] })
  expect(firstAsked(item, units, 2)).toMatchObject({ unitId: 'a', helpers: [{ unitId: 'b', asked: '' }] })
  expect(firstAsked(item, units.slice(1), 2)).toMatchObject({ unitId: 'b', helpers: [] })
  expect(firstAsked(undefined, [], 2)).toMatchObject({ unitId: '', helpers: [] })
})

it('takes who gets a part of their own out of those who help', () => {
  const helpers = ['b', 'c'].map(unitId => ({ unitId, asked: '' }))
  expect(withoutHelpers({ ...blankAsked('a', 1), helpers }, ['b']).helpers).toEqual([{ unitId: 'c', asked: '' }])
})

it('says who is added and who taken away, as it goes out', () => {
  const now = [{ unitId: 'b', asked: '' }]
  expect(helpersChanged(now, [{ unitId: 'c', asked: ' 看现场。 ' }])).toEqual({ add: [{ unitId: 'c', asked: '看现场。' }], remove: ['b'] })
  expect(helpersChanged(now, now)).toEqual({ add: [], remove: [] })
})

it('is sent once there is a unit, what is asked, and a promise of 1 to 400 (R7.7)', () => {
  const asked = { ...blankAsked('a', 2), asked: ' 给书面意见 ' }
  expect(missingOf(blankAsked('', 2))).toBe('unitId')
  expect(missingOf(blankAsked('a', 2))).toBe('asked')
  expect(missingOf({ ...asked, amount: '0' })).toBe('amount')
  expect(missingOf({ ...asked, amount: '401' })).toBe('amount')
  expect(missingOf({ ...asked, amount: '400' })).toBeNull()
  expect(missingOf(asked)).toBeNull()
  expect(handingOf(asked)).toEqual({ unitId: 'a', asked: '给书面意见', promise: { amount: 2, unit: 'workingDays' } })
})

it.each(taskPromiseUnits)('asks for as many %s as the step takes, and the step takes them', unit => {
  const { least, most } = taskPromiseAmounts
  const taken = [least, most].map(
    amount => HandToUnit.safeParse({ tasks: [handingOf({ unitId: 'a1', asked: '给书面意见', amount: String(amount), unit })] }).success,
  )
  expect(taken).toEqual([true, true])
})
