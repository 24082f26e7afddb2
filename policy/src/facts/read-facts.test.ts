import { describe, expect, it } from 'vitest'
import type { Fact } from '#document/fact.ts'
import { PolicyError } from '#problems/problem.ts'
import { sayProblem } from '#problems/say-problem.ts'
import { dictionary } from '#testing/dictionary.ts'
import { dictionaryOf } from './dictionary.ts'
import { readFacts } from './read-facts.ts'

function refusal(make: () => unknown): string {
  try {
    make()
    return ''
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error
    return error.problems.map(problem => sayProblem(problem, 'en')).join('\n')
  }
}

const read = (given: Record<string, unknown>) => readFacts(given, dictionary, '2026-06-30')

describe('facts are read exactly or not at all', () => {
  it.each<[string, unknown, string]>([
    ['企业.从业人员', Number.NaN, 'not understood: NaN'],
    ['企业.从业人员', Number.POSITIVE_INFINITY, 'not understood: Infinity'],
    ['企业.从业人员', '1e999', 'not understood'],
    ['企业.从业人员', `1${'0'.repeat(50)}`, 'not understood'],
    ['企业.从业人员', '三十', 'not understood'],
    ['企业.从业人员', null, 'not understood: null'],
    ['企业.从业人员', -1, 'cannot be negative: -1'],
    ['企业.资产', -1, 'cannot be negative'],
    ['企业.资产', 0.001, 'finer than a fen: 0.001'],
    ['企业.规上', 'true', 'not understood: "true"'],
    ['企业.规上', undefined, 'not understood: undefined'],
    ['企业.行业', 'X', '“X” is not in the list “行业”'],
    ['企业.行业', 3, 'not understood'],
    ['企业.资质', '专精特新', 'not understood'],
    ['企业.资质', ['小巨人'], 'not in the list'],
    ['企业.名称', 3, 'not understood'],
    ['企业.成立日期', '2026-02-30', 'not a day'],
    ['企业.成立日期', '0001-01-01', 'not a day'],
    ['企业.成立日期', 20260101, 'not a day'],
    ['企业.营业收入', 5, 'group of'],
    ['企业.营业收入', { 上年: 5 }, 'not a day'],
    ['企业.营业收入', { 2025: 'x' }, 'not understood'],
    ['家庭.成员', {}, 'not understood'],
    ['家庭.成员', [3], 'group of'],
    ['家庭.成员', [{ 身高: 3 }], 'no fact “家庭.成员.身高”'],
    ['家庭.成员', [{ __proto__x: 3 }], 'no fact'],
    ['__proto__x', 3, 'no fact'],
    ['constructor', 3, 'no fact “constructor”'],
  ])('%s = %j', (name, value, words) => {
    expect(refusal(() => read({ [name]: value }))).toContain(words)
  })

  it('a key of objects themselves is a name like any other that is not there', () => {
    expect(refusal(() => read(JSON.parse('{"__proto__": 1}')))).toContain('no fact “__proto__”')
    expect(refusal(() => read(JSON.parse('{"家庭.成员": [{"__proto__": 1}]}')))).toContain('no fact')
  })

  it('nought below zero is nought, decimals are the decimals that were written', () => {
    expect(read({ '企业.资产': -0, '企业.利润': -0.1 }).points).toEqual(
      new Map([
        ['企业.资产', { value: { n: 0n, d: 1n } }],
        ['企业.利润', { value: { n: -10n, d: 1n } }],
      ]),
    )
    expect(read({ '企业.增长率': 19.99 }).points.get('企业.增长率')).toEqual({ value: { n: 1999n, d: 10000n } })
  })

  it('keeps source and day', () => {
    expect(read({ '企业.规上': { value: true, source: '统计局', day: '2026-01-01' } }).points.get('企业.规上')).toEqual({
      value: true,
      source: '统计局',
      day: '2026-01-01',
    })
    expect(
      read({ '企业.营业收入': { 2025: { value: 1 } } })
        .years.get('企业.营业收入')
        ?.get(2025),
    ).toEqual({ value: { n: 1_000_000n, d: 1n } })
  })
})

describe('a dictionary holds together', () => {
  const number = (id: string, formula?: string): Fact => ({ id, type: 'number', ...(formula && { formula }) })

  const chain = (depth: number) =>
    Array.from({ length: depth + 1 }, (_, index) => number(`a${index}`, index ? `a${index - 1} + 1` : undefined))

  it.each<[string, () => unknown, string]>([
    ['formulas in a circle', () => dictionaryOf([number('a', 'b + 1'), number('b', 'c'), number('c', 'a')]), 'leads back to itself'],
    ['a formula of itself', () => dictionaryOf([number('a', 'a + 1')]), 'leads back to itself'],
    ['a formula of another type', () => dictionaryOf([number('a', 'true')]), 'does not yield'],
    ['a yearly formula', () => dictionaryOf([{ ...number('a', '1'), period: 'year' }]), 'does not yield'],
    [
      'two of one key',
      () =>
        dictionaryOf([
          { ...number('a'), key: 'k' },
          { ...number('b'), key: 'k' },
        ]),
      'stands twice',
    ],
    ['formulas on formulas, eleven deep', () => dictionaryOf(chain(11)), 'at most 10 levels'],
    ['two of one name', () => dictionaryOf([number('a'), number('a')]), 'stands twice'],
    ['a list that is not there', () => dictionaryOf([{ id: 'a', type: 'code', list: 'x' }]), 'no list “x”'],
    ['a code twice', () => dictionaryOf([], [{ id: 'x', members: [{ code: 'a' }, { code: 'a' }] }]), 'stands twice'],
    ['a code under none', () => dictionaryOf([], [{ id: 'x', members: [{ code: 'a', under: 'b' }] }]), 'not in the list'],
    [
      'codes in a circle',
      () =>
        dictionaryOf(
          [],
          [
            {
              id: 'x',
              members: [
                { code: 'a', under: 'b' },
                { code: 'b', under: 'a' },
              ],
            },
          ],
        ),
      'leads back to itself',
    ],
  ])('%s', (_, make, words) => {
    expect(refusal(make)).toContain(words)
  })

  it('formulas may rest on one another', () => {
    expect(dictionaryOf([number('a', 'b + c'), number('b', 'c'), number('c')]).formulas.size).toBe(2)
    expect(dictionaryOf(chain(10).toReversed()).formulas.size).toBe(10)
  })
})
