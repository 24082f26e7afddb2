import { expect, test } from 'vitest'
import { activeFilters, isByDue, listQuery, listStates, stateOf, tabsOf, without } from './list-filters.ts'

test('without a tab in the address the list shows what is open, and so does an unknown one', () => {
  expect(stateOf({})).toBe('open')
  expect(stateOf({ state: 'nonsense' })).toBe('open')
  expect(listQuery({ state: 'all' }).state).toBeUndefined()
})

test('what ended has a tab only while an address opens it, and asks for exactly what ended', () => {
  expect(tabsOf({})).toEqual(listStates)
  expect(tabsOf({ state: 'ended' })).toEqual([...listStates, 'ended'])
  expect(listQuery({ state: 'ended' }).state).toBe('ended')
})

test('only what still waits is ordered by due time', () => {
  expect(isByDue({ state: 'overdue' })).toBe(true)
  expect(isByDue({ state: 'settled' })).toBe(false)
})

test('a filter taken away leaves the others, and the list begins at its first page', () => {
  const filters = { state: 'open', streetId: '440105015', search: '装备' }
  expect(activeFilters(filters)).toEqual(['streetId', 'search'])
  expect(activeFilters(without(filters, 'streetId'))).toEqual(['search'])
  expect(without(filters, 'state').state).toBe('all')
})
