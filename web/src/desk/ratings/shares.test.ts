import { expect, test } from 'vitest'
import { noShares, together } from './shares.ts'

test('shares of several officers add up, grade by grade, with those who were asked and did not answer', () => {
  const one = { asked: 4, answered: 3, grades: { 5: 2, 4: 0, 3: 0, 2: 1, 1: 0 } }
  const other = { asked: 2, answered: 1, grades: { 5: 0, 4: 0, 3: 0, 2: 0, 1: 1 } }
  expect(together([one, other])).toEqual({ asked: 6, answered: 4, grades: { 5: 2, 4: 0, 3: 0, 2: 1, 1: 1 } })
  expect(together([])).toEqual(noShares)
})
