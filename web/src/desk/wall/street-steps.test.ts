import { expect, test } from 'vitest'
import { stepOf, streetSteps } from './street-steps.ts'

test('by tens where a street has thirty', () => {
  const steps = streetSteps(46)
  expect([4, 10, 22, 31, 46].map(n => stepOf(n, steps))).toEqual([1, 2, 3, 4, 4])
})

test('by a quarter of the most in a small district', () => {
  expect(streetSteps(11)).toEqual([0, 3, 6, 9])
  expect(streetSteps(0)).toEqual([0, 1, 2, 3])
})
