import { describe, expect, it } from 'vitest'
import type { ImportFault } from './import.queries.ts'
import { asWritten, type Handled, leavingOut, reachOf, readingColumns, remedyOf, takingIn, withValue } from './mending.ts'

const nothing: Handled = { mends: [], leftOut: [], mapping: [], takesHidden: false }
const group = (fault: Partial<ImportFault['fault']>, rows = [7]): ImportFault => ({
  fault: {
    ...{ row: 7, column: 1, letter: 'B', heading: '信用代码', target: 'code', written: '91', code: 'codeLength', severity: 'error' },
    ...{ blanks: {}, suggestion: null, choices: [], rows: [7] },
    ...fault,
  },
  rows,
  sentence: '',
  same: '',
  excerpt: [],
})

describe('mending a dry run', () => {
  it('writes one value into a cell of many rows, the last one counts, and takes it back', () => {
    const once = withValue(nothing, [96, 97], 2, '琶洲街道')
    const twice = withValue(once, [97], 2, '官洲街道')
    expect(twice.mends).toEqual([
      { row: 96, column: 2, value: '琶洲街道' },
      { row: 97, column: 2, value: '官洲街道' },
    ])
    expect(asWritten(twice, 96, 2).mends).toEqual([{ row: 97, column: 2, value: '官洲街道' }])
  })

  it('leaves rows out once, in order, and takes them in again', () => {
    const out = leavingOut(leavingOut(nothing, [140, 7]), [7, 12])
    expect(out.leftOut).toEqual([7, 12, 140])
    expect(takingIn(out, [12]).leftOut).toEqual([7, 140])
  })

  it('reads a column otherwise without forgetting the others', () => {
    const first = readingColumns(nothing, [{ column: 3, target: 'building' }])
    const both = readingColumns(first, [{ column: 4, target: null }])
    expect(readingColumns(both, [{ column: 3, target: 'address' }]).mapping).toEqual([
      { column: 4, target: null },
      { column: 3, target: 'address' },
    ])
  })
})

describe('how a fault can be put right', () => {
  it.each([
    ['keepOne', group({ rows: [58, 203] }, [58, 203])],
    ['keepOfficer', group({ code: 'officerTaken' })],
    ['suggestion', group({ code: 'streetNearest', suggestion: { label: '琶洲街道', value: '琶洲街道' } })],
    ['choices', group({ code: 'kindUnknown', choices: [{ label: '重点', value: '重点' }] })],
    ['fill', group({})],
    ['none', group({ code: 'totalRow' })],
    ['none', group({ code: 'codeCheckDigit', severity: 'warning' })],
  ] as const)('%s', (remedy, fault) => expect(remedyOf(fault)).toBe(remedy))

  it('reaches all rows with the same fault, but an empty cell is filled alone', () => {
    expect(reachOf(group({ written: '琶州街道' }, [96, 97, 98]))).toEqual([96, 97, 98])
    expect(reachOf(group({ written: '' }, [7, 9]))).toEqual([7])
  })
})
