import { expect, it } from 'vitest'
import { doubtOf } from './doubt.ts'

const wan = 1_000_000

it('asks about 20 times more or less than the period before (R16.5)', () => {
  expect([doubtOf('tax', 20 * wan, wan), doubtOf('tax', 19 * wan, wan)]).toEqual(['above', null])
  expect([doubtOf('people', 5, 100), doubtOf('people', 6, 100)]).toEqual(['below', null])
})

it('asks whether 元 was written for 万元', () => {
  expect(doubtOf('tax', 10_500 * wan, wan)).toBe('yuan')
  expect(doubtOf('revenue', 1_240_500 * wan, null)).toBe('yuan')
  expect(doubtOf('tax', 120_000 * wan, null)).toBe('yuan')
})

it('asks nothing where nothing stands before, of nought, or of what happens once', () => {
  expect([doubtOf('tax', wan, null), doubtOf('tax', 0, wan), doubtOf('tax', wan, 0), doubtOf('landed', 1, 1)]).toEqual([
    null,
    null,
    null,
    null,
  ])
})
