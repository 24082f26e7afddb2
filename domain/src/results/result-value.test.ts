import { expect, it } from 'vitest'
import { fenOfWan, mostValue, valueWords, wanOfFen } from './result-value.ts'

it('reads 万元 with decimals exactly, and writes it back', () => {
  for (const [text, fen] of [
    ['1286.5', 1_286_500_000],
    ['0.000001', 1],
    ['1,240,500.0', 1_240_500_000_000],
    ['0.1', 100_000],
    ['123456789.123456', 123_456_789_123_456],
  ] as const)
    expect(fenOfWan(text)).toBe(fen)
  for (const fen of [0, 1, 999_999, 1_000_000, 1_286_500_000, 123_456_789_123_456, mostValue]) expect(fenOfWan(wanOfFen(fen))).toBe(fen)
  expect(wanOfFen(1_240_500_500_000)).toBe('1,240,500.5')
})

it('reads nothing that is no such amount', () => {
  for (const text of ['', '-1', '1.2.3', '1e5', '万', '0.0000001', '1000000000', '12 元']) expect(fenOfWan(text)).toBeNull()
})

it('says a value in its unit', () => {
  expect(valueWords('tax', { value: 1_268_000_000, words: '' }).zh).toBe('1,268 万元')
  expect(valueWords('people', { value: 1200, words: '' })).toEqual({ zh: '1,200 人', en: '1,200 persons' })
  expect([valueWords('landed', { value: 1, words: '' }).zh, valueWords('global500', { value: 1, words: '某集团' }).zh]).toEqual([
    '1 家',
    '某集团',
  ])
})
