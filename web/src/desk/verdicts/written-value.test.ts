import { expect, it } from 'vitest'
import { readValue, rowsOf, writtenOf } from './written-value.ts'

it.each([
  ['number', '5,000', 5000],
  ['number', '１２．５', 12.5],
  ['number', '12万', undefined],
  ['number', '5,00', undefined],
  ['boolean', 'true', true],
  ['boolean', 'false', false],
  ['codes', '甲、乙', ['甲', '乙']],
  ['date', '2026-11-25', '2026-11-25'],
  ['text', '  ', undefined],
] as const)('%s %s is %j', (type, written, value) => {
  expect(readValue(type, written)).toEqual(value)
})

it('rows are read field by field', () => {
  const fields = [
    { id: '季初', label: '季初', type: 'number', unit: '人' },
    { id: '季末', label: '季末', type: 'number', unit: '人' },
  ]
  expect(
    rowsOf(fields, [
      { 季初: '80', 季末: '86' },
      { 季初: '86', 季末: '' },
    ]),
  ).toEqual([{ 季初: 80, 季末: 86 }, { 季初: 86 }])
  expect(rowsOf(fields, [{ 季初: '八十' }])).toBeUndefined()
  expect(rowsOf(fields, [{}])).toBeUndefined()
})

it('a value stands in its field as it was said', () => {
  expect([writtenOf(12.5), writtenOf(true), writtenOf(['甲', '乙']), writtenOf(null)]).toEqual(['12.5', 'true', '甲、乙', ''])
})
