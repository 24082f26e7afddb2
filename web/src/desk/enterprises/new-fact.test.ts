import { describe, expect, it } from 'vitest'
import { firstWrong, readValue, toRecord } from './new-fact.ts'

describe('a fact as it is typed', () => {
  it.each([
    ['rdExpense', '120,000', { number: 120_000_000_000 }],
    ['rdExpense', '1.2亿', { number: 12_000_000_000 }],
    ['rdExpense', '约三千', null],
    ['rdExpense', '-5', null],
    ['officeArea', '１８', { number: 1_800 }],
    ['officeArea', '18.555', null],
    ['officeArea', '2,460.5', { number: 246_050 }],
    ['officeArea', '620 平', null],
    ['foundedOn', '2026-11-24', { day: '2026-11-24' }],
    ['foundedOn', '', null],
    ['certificate', ' 高新技术企业 ', { words: '高新技术企业' }],
    ['certificate', ' ', null],
  ] as const)('%s “%s”', (kind, value, read) => expect(readValue({ kind, value })).toEqual(read))

  it('names the first field that is missing or cannot be read', () => {
    const fact = { kind: 'officeArea', value: '18', period: '2026-11', source: '企业自报' } as const
    expect(firstWrong(fact)).toBeNull()
    expect(firstWrong({ ...fact, value: '' })).toBe('value')
    expect(firstWrong({ ...fact, period: '去年' })).toBe('period')
    expect(firstWrong({ ...fact, source: ' ' })).toBe('source')
  })

  it('names the fact it corrects', () => {
    const old = { id: 'f1' } as Parameters<typeof toRecord>[1]
    expect(toRecord({ kind: 'officeArea', value: '18', period: ' 2026-11 ', source: ' 社保 ' }, old)).toEqual({
      kind: 'officeArea',
      number: 1_800,
      period: '2026-11',
      source: '社保',
      corrects: 'f1',
    })
  })
})
