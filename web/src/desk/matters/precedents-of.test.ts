import { expect, test } from 'vitest'
import { asked, precedentsOf } from './precedents-of.ts'

const settled = (...ids: string[]) => ({ rows: ids.slice(0, asked).map(id => ({ id })), total: { count: ids.length, atLeast: false } })
const beside = (status: 'replied' | 'settled', ...ids: string[]) => {
  const { rows, more } = precedentsOf({ id: 'this', status }, settled(...ids))
  return [rows.map(row => row.id).join(' '), more]
}

test('three stand beside the matter, and the rest is spoken of when there is a rest', () => {
  expect(beside('replied', 'a', 'b', 'c')).toEqual(['a b c', false])
  expect(beside('replied', 'a', 'b', 'c', 'd')).toEqual(['a b c', true])
})

test('the matter itself is none of them, wherever it stands in the list', () => {
  expect(beside('settled', 'a', 'this', 'b', 'c')).toEqual(['a b c', false])
  expect(beside('settled', 'a', 'b', 'c', 'd', 'this')).toEqual(['a b c', true])
  expect(beside('settled', 'this')).toEqual(['', false])
})
