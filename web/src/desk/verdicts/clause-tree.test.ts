import { describe, expect, it } from 'vitest'
import { inView, leavesOf, placed, stuckAt } from './clause-tree.ts'
import type { ClauseRow } from './verdict.queries.ts'

const row = (id: string, depth: number, verdict: ClauseRow['verdict'] = 'yes', deciding = false): ClauseRow => ({
  ...{ id, depth, verdict, deciding, kind: 'condition', need: null, label: null, days: null, article: null, number: null, quote: null },
  ...{ retold: null, condition: null, by: null, mark: 'yes', values: [], step: null },
})
const clauses = placed([
  row('all', 0, 'no', true),
  row('a', 1),
  row('any', 1, 'no', true),
  row('b', 2, 'unknown', true),
  row('c', 2, 'no', true),
  row('d', 1),
])
const ids = (at: readonly number[]) => at.map(index => clauses[index]?.row.id).join(' ')

describe('the clauses as a tree', () => {
  it('each knows its parent, its place and how many stand beside it', () => {
    expect(clauses.map(({ parent, hasParts, position, setSize }) => [parent, hasParts, position, setSize])).toEqual([
      [null, true, 1, 1],
      [0, false, 1, 3],
      [0, true, 2, 3],
      [2, false, 1, 2],
      [2, false, 2, 2],
      [0, false, 3, 3],
    ])
  })

  it('what is folded hides all below it', () => {
    expect(ids(inView(clauses, new Set()))).toBe('all a any b c d')
    expect(ids(inView(clauses, new Set([2])))).toBe('all a any d')
    expect(ids(inView(clauses, new Set([0])))).toBe('all')
  })

  it('it is stuck where a condition decides and does not hold, else where one is open', () => {
    expect(clauses[stuckAt(clauses)]?.row.id).toBe('c')
    expect(stuckAt(placed([row('all', 0, 'unknown', true), row('a', 1), row('b', 1, 'unknown', true)]))).toBe(2)
    expect(stuckAt(placed([row('all', 0, 'yes', true)]))).toBe(-1)
    expect(leavesOf(clauses.map(one => one.row)).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd'])
  })
})
