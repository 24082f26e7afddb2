import { expect, it } from 'vitest'
import { worldOf } from '#evaluate/world.ts'
import { dictionaryOf } from '#facts/dictionary.ts'
import { type GivenFacts, readFacts } from '#facts/read-facts.ts'
import { compile } from '#language/compile.ts'
import { toDecimal } from '#numbers/rational.ts'
import { rangeOf } from './range-of.ts'

const depth = 10
const doubled = Array.from({ length: depth }, (_, at) => ({
  id: `层${at + 1}`,
  type: 'number' as const,
  unit: '人' as const,
  formula: `层${at} + 层${at}`,
}))
const dictionary = dictionaryOf([
  { id: '人数', type: 'number', unit: '人' },
  { id: '利润', type: 'number', unit: '元', negative: true },
  { id: '率', type: 'number' },
  { id: '规上', type: 'boolean' },
  { id: '投入', type: 'number', unit: '元', period: 'year' },
  { id: '成员', type: 'records', fields: [{ id: '收入', type: 'number', unit: '元' }] },
  { id: '层0', type: 'number', unit: '人' },
  ...doubled,
])

function said(text: string, given: GivenFacts = {}): string {
  const { low, high } = rangeOf(compile(text, { path: [], dictionary }), worldOf(readFacts(given, dictionary, '2026-06-30'), dictionary))
  return `${low ? toDecimal(low) : '…'} to ${high ? toDecimal(high) : '…'}`
}

it.each([
  ['人数', '0 to …'],
  ['利润', '… to …'],
  ['率', '… to …'],
  ['投入', '0 to …'],
  ['人数 + 人(5)', '5 to …'],
  ['人(5) - 人数', '… to 5'],
  ['人数 * -2', '… to 0'],
  ['人(6) / (人数 + 人(2))', '0 to 3'],
  ['人(6) / 人数', '… to …'],
  ['min(max(率, 0.3), 0.6)', '0.3 to 0.6'],
  ['if 规上 then 1 else 2', '1 to 2'],
  ['floor(min(max(率, 0.5), 2.5))', '0 to 2'],
  ['round half up(min(max(率, 0.55), 0.84), 1)', '0.6 to 0.8'],
  ['count(成员)', '0 to …'],
  ['sum(成员.收入)', '0 to …'],
  ['abs(率)', '… to …'],
  ['满月(date("2026-02-15"))', '4 to 4'],
])('%s lies in %s', (text, expected) => {
  expect(said(text)).toBe(expected)
})

it('takes the branch that is known', () => {
  expect(said('if 规上 then 人数 else 人(2)', { 规上: false })).toBe('2 to 2')
  expect(said('if 规上 then 人数 else 人(2)', { 规上: true })).toBe('0 to …')
})

it('walks a formula once, however often others stand on it', () => {
  expect(said(`层${depth}`)).toBe('0 to …')
})
