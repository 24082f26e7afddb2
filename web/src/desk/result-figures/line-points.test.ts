import { expect, test } from 'vitest'
import { linePieces } from './line-points.ts'

test('a line goes from edge to edge, the least below and the most above', () => {
  expect(linePieces([0, 5, 10], 0, 10)).toEqual(['0,38 50,20 100,2'])
})

test('a month that is not told interrupts it; one between two such is a dot', () => {
  expect(linePieces([1, null, 1, null, 1, 1], 0, 1)).toEqual(['0,2 0,2', '40,2 40,2', '80,2 100,2'])
})

test('of nothing there is no line, of one month a dot', () => {
  expect(linePieces([null], 0, 0)).toEqual([])
  expect(linePieces([3], 0, 3)).toEqual(['50,2 50,2'])
})
