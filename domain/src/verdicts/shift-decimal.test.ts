import { expect, it } from 'vitest'
import { shiftDecimal } from './shift-decimal.ts'

it.each([
  ['5000', 4, '50000000'],
  ['12.5', 4, '125000'],
  ['12.34567', 4, '123456.7'],
  ['186300000', -6, '186.3'],
  ['1', -2, '0.01'],
  ['-40', -4, '-0.004'],
  ['0', 8, '0'],
  ['100', 0, '100'],
])('%s by %d is %s', (text, places, shifted) => {
  expect(shiftDecimal(text, places)).toBe(shifted)
})

it.each([['1e21'], [''], ['五'], ['1.']])('%s is no plain decimal', text => {
  expect(shiftDecimal(text, 2)).toBeNull()
})
