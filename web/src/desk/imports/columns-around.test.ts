import { describe, expect, it } from 'vitest'
import { columnsAround } from './columns-around.ts'

const sheet = (length: number, name = 0) => Array.from({ length }, (_, column) => ({ column, target: column === name ? 'name' : null }))
const shown = (length: number, column: number, name?: number) => columnsAround(sheet(length, name), column).map(each => each.column)

describe('the columns beside a fault', () => {
  it('are all of a narrow sheet', () => expect(shown(5, 2)).toEqual([0, 1, 2, 3, 4]))
  it('are seven around the one in question, the name always among them', () => {
    expect(shown(20, 1)).toEqual([0, 1, 2, 3, 4, 5, 6])
    expect(shown(20, 10)).toEqual([0, 7, 8, 9, 10, 11, 12])
    expect(shown(20, 19)).toEqual([0, 14, 15, 16, 17, 18, 19])
    expect(shown(20, 2, 15)).toEqual([15, 0, 1, 2, 3, 4, 5])
  })
})
