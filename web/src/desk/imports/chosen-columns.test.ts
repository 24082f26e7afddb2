import { describe, expect, it } from 'vitest'
import { changedColumns, chosenOf } from './chosen-columns.ts'
import type { Column } from './import.queries.ts'

const column = (more: Partial<Column>): Column => ({
  ...{ column: 0, letter: 'A', heading: '', target: null, period: null, oddPeriod: null, unit: null, unitAssumed: false },
  ...more,
})

describe('columns read otherwise', () => {
  const columns = [column({ target: 'name' }), column({ column: 1, target: 'revenue', period: '2025', unit: 'wan' }), column({ column: 2 })]
  const chosen = columns.map(chosenOf)

  it('are only those that were changed', () => expect(changedColumns(columns, chosen)).toEqual([]))

  it('carry a period and a unit where their target takes them', () => {
    const [name, revenue, nothing] = chosen as [(typeof chosen)[0], (typeof chosen)[0], (typeof chosen)[0]]
    expect(changedColumns(columns, [name, { ...revenue, period: '2024', unit: 'yi' }, nothing])).toEqual([
      { column: 1, target: 'revenue', period: '2024', unit: 'yi' },
    ])
    expect(changedColumns(columns, [name, { ...revenue, target: 'note' }, nothing])).toEqual([{ column: 1, target: 'note' }])
    expect(changedColumns(columns, [name, { ...revenue, target: null }, nothing])).toEqual([{ column: 1, target: null }])
  })
})
