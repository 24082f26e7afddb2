import { describe, expect, it } from 'vitest'
import { HandToUnit, TaskPromise } from './task.ts'
import { isTaskPromiseAmount, mostTasksAtOnce, taskPromiseUnits } from './task-promise.ts'

describe('the promise of a task (R7.7)', () => {
  it.each([0, 1, 60, 61, 400, 401, 1.5, Number.NaN])('of %s is what the shape takes too', amount => {
    const taken = taskPromiseUnits.map(unit => TaskPromise.safeParse({ amount, unit }).success)
    expect(taken).toEqual(taskPromiseUnits.map(() => isTaskPromiseAmount(amount)))
  })

  it('is 1 to 400 working hours, working days or calendar days, never clock hours', () => {
    expect([1, 400].map(isTaskPromiseAmount)).toEqual([true, true])
    expect([0, 401].map(isTaskPromiseAmount)).toEqual([false, false])
    expect(TaskPromise.safeParse({ amount: 24, unit: 'clockHours' }).success).toBe(false)
  })

  it('is given to ten units in one go, and no more (R7.1)', () => {
    const one = { unitId: '440105-housing', asked: '给书面意见', promise: { amount: 2, unit: 'workingDays' } }
    const taken = (n: number) => HandToUnit.safeParse({ tasks: Array.from({ length: n }, () => one) }).success
    expect([taken(mostTasksAtOnce), taken(mostTasksAtOnce + 1)]).toEqual([true, false])
  })
})
