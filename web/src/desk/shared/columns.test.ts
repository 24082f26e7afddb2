import { expect, test } from 'vitest'
import { chosenColumns, columnsInAddress } from './columns.ts'

const all = ['enterprise', 'service', 'officer', 'received'] as const
const usual = ['enterprise', 'received'] as const

test('without a word of the address the usual columns stand, in the order of the table', () => {
  expect(chosenColumns({}, all, usual)).toEqual(['enterprise', 'received'])
  expect(chosenColumns({ columns: 'received~service~nonsense' }, all, usual)).toEqual(['service', 'received'])
})

test('the address says only what is not usual', () => {
  expect(columnsInAddress(['received', 'enterprise'], usual)).toBeUndefined()
  expect(columnsInAddress([], usual)).toBeUndefined()
  expect(columnsInAddress(['officer'], usual)).toBe('officer')
})
