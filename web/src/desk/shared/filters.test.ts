import { expect, test } from 'vitest'
import { parseSearch, stringifySearch } from './filters.ts'

test('what a list holds stands in the address as plain words, and comes back the same', () => {
  const filters = { state: 'open', search: '装备 & 科技', streetId: '440105001' }
  expect(parseSearch(stringifySearch(filters))).toEqual(filters)
})

test('an empty filter leaves no trace', () => {
  expect(stringifySearch({ search: '', state: undefined })).toBe('')
})
