import { expect, it } from 'vitest'
import { blankResult, claimOf, firstLacking, periodOf, typedValue, writtenOf } from './written-result.ts'

it('reads 万元 as fen, people as heads, and nothing else', () => {
  const read = (kind: 'tax' | 'people' | 'landed', value: string) => typedValue({ kind, value })
  expect([read('tax', '1,286.5'), read('tax', '１２'), read('tax', '12 万'), read('tax', '-1')]).toEqual([
    1_286_500_000,
    12_000_000,
    null,
    null,
  ])
  expect([read('people', '60'), read('people', '60.5'), read('landed', '')]).toEqual([60, null, 1])
})

it('writes a period as the server takes it, and back', () => {
  expect(periodOf({ periodKind: 'yearToDate', at: '2026-10' })).toBe('2026-01/2026-10')
  const offer = { kind: 'tax', period: '2026-01/2026-10', value: 1_268_500_000, document: '完税证明' } as const
  expect(writtenOf(offer, '完税证明')).toMatchObject({ periodKind: 'yearToDate', at: '2026-10', value: '1,268.5' })
})

it('names the first field that is missing', () => {
  const written = { ...blankResult('global500'), at: '2026-11-02', words: '某集团', source: '公告' }
  expect(firstLacking(written, false)).toBeNull()
  expect(firstLacking(written, true)).toBe('reason')
  expect(firstLacking({ ...written, at: '' }, false)).toBe('at')
  expect(firstLacking({ ...written, words: ' ' }, false)).toBe('words')
  expect(firstLacking({ ...written, kind: 'tax', periodKind: 'month', at: '2026-10' }, false)).toBe('value')
  expect(claimOf(written, true)).toMatchObject({ period: '2026-11-02', value: 1, sure: true })
})
