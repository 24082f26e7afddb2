import { describe, expect, it } from 'vitest'
import { mostRentFen, rentFenOf, rentTyped, rentWords } from './rent.ts'

describe('a rent, yuan for a square metre a month (R20.4)', () => {
  it.each([
    ['85', 8500],
    [' 42.5 ', 4250],
    ['４２.05', 4205],
    ['1,200', 120_000],
    ['0.07', 7],
    [String(mostRentFen / 100), mostRentFen],
  ])('%s is kept in fen', (typed, fen) => expect(rentFenOf(typed)).toBe(fen))

  it.each(['', '0', '-3', '面议', '12.345', '100001', '1e3'])('%s is none', typed => expect(rentFenOf(typed)).toBeNull())

  it('is typed again and said as it was', () => {
    for (const fen of [8500, 4250, 7]) expect(rentFenOf(rentTyped(fen))).toBe(fen)
    expect([rentTyped(null), rentWords(4250).zh, rentWords(null).zh]).toEqual(['', '42.5 元/㎡·月', '租金面议'])
  })
})
