import { expect, test } from 'vitest'
import { folded } from './folded.ts'

test('a list folds from two rows on that would be hidden', () => {
  const shown = (length: number) => folded(Array.from({ length }), 5).length
  expect([0, 4, 5, 6, 7, 30].map(shown)).toEqual([0, 4, 5, 6, 5, 5])
})
