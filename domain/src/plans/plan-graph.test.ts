import { describe, expect, it } from 'vitest'
import { orderOf, type PlannedMilestone } from './plan-graph.ts'

const after = (id: string, ...others: string[]): PlannedMilestone => ({
  id,
  promise: { amount: 1, unit: 'workingDays' },
  predecessors: others.map(other => ({ id: other, link: 'finishStart', lag: 0 })),
})

describe('milestones (R15.1)', () => {
  it('come after all they wait for', () => {
    expect(orderOf([after('c', 'a', 'b'), after('b', 'a'), after('a')])).toEqual({ order: [2, 1, 0] })
    expect(orderOf([])).toEqual({ order: [] })
  })

  it('that wait for each other are named, in the order of the work', () => {
    expect(orderOf([after('a'), after('联审', 'a', '设计'), after('设计', '联审'), after('b', '设计')])).toEqual({
      cycle: ['联审', '设计', '联审'],
    })
    expect(orderOf([after('a', 'a')])).toEqual({ cycle: ['a', 'a'] })
    expect(orderOf([after('a', 'c'), after('b', 'a'), after('c', 'b')])).toEqual({ cycle: ['a', 'b', 'c', 'a'] })
  })

  it('wait for nothing of another plan, and stand once', () => {
    expect(() => orderOf([after('a', 'x')])).toThrow(RangeError)
    expect(() => orderOf([after('a'), after('a')])).toThrow(RangeError)
  })
})
