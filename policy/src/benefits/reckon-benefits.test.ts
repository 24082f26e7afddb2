import { describe, expect, it } from 'vitest'
import { readDocument } from '#document/read-document.ts'
import { type GivenFacts, readFacts } from '#facts/read-facts.ts'
import { PolicyError } from '#problems/problem.ts'
import { showProblem } from '#problems/say-problem.ts'
import { compileDocument } from '#rules/compile-document.ts'
import { assess } from '#verdict/assess.ts'
import { reckonBenefits } from './reckon-benefits.ts'

/** A document of one measure that gives these. */
const documentOf = (gives: string) => `
id: trial
title: 试
issuers: [某区]
facts:
  - { id: 企业.投入, type: number, unit: 元 }
  - { id: 企业.贡献, type: number, unit: 元, period: year }
  - { id: 企业.新增人数, type: number, unit: 人 }
  - { id: 企业.增长率, type: number, unit: "%" }
  - { id: 企业.第几年, type: number }
  - { id: 企业.规上, type: boolean }
  - { id: 企业.已得, type: number, unit: 元 }
measures:
  - id: trial
    label: 试
    subject: enterprise
    clauses: 企业.规上
${gives}
golden: { asOf: 2026-06-30, cases: [{ measure: trial, verdict: unknown }] }
`

function reckon(gives: string, given: GivenFacts) {
  const { measures, dictionary } = compileDocument(readDocument(documentOf(gives)))
  const [measure] = measures
  if (!measure) throw new Error('no measure')
  const facts = readFacts(given, dictionary, '2026-06-30')
  return reckonBenefits(measure, facts, assess(measure, facts).verdict)
}

const benefit = (amount: string, more = '') => `    benefits: [{ id: money, kind: money, amount: ${amount}${more} }]`
const fits = { '企业.规上': true }
const yuan = (floor: number, ceiling: number | null = floor) => ({
  floor: Math.round(floor * 100),
  ceiling: ceiling === null ? null : Math.round(ceiling * 100),
})
const totalOf = (gives: string, given: GivenFacts = {}) => reckon(gives, { ...fits, ...given }).total

describe('an amount', () => {
  const share = benefit('{ rate: 0.3, of: 企业.投入 }')

  it('is a share of a base, to the fen and half up', () => {
    expect(totalOf(share, { '企业.投入': 1000.05 })).toEqual({ floor: 30002, ceiling: 30002 })
  })

  it('has a floor and no ceiling where its base is not known', () => {
    expect(totalOf(share)).toEqual(yuan(0, null))
  })

  it('is nothing where the measure does not fit, and only a ceiling where that is open', () => {
    expect(reckon(share, { '企业.规上': false, '企业.投入': 1000 }).total).toEqual(yuan(0))
    expect(reckon(share, { '企业.投入': 1000 }).total).toEqual(yuan(0, 300))
  })

  it('has no floor in any of its parts where the measure is open', () => {
    const parts = ', split: [{ payer: 市, parts: 1 }], stages: [{ share: 1, on: 认定 }], caps: [c]'
    const [given] = reckon(`${benefit('{ rate: 0.3, of: 企业.投入 }', parts)}\n    caps: [{ id: c, limit: 元(200), per: year }]`, {
      '企业.投入': 1000,
    }).given
    expect([given?.amount, given?.split[0]?.amount, given?.stages[0]?.amount]).toEqual([yuan(0, 200), yuan(0, 200), yuan(0, 200)])
    expect(given?.beforeShared).toEqual(yuan(0, 300))
    expect(given?.lines.map(({ result }) => result.low?.n)).toEqual([0n, 0n, 0n])
  })

  it('of an increment is never below nothing', () => {
    const increment = benefit('{ rate: 0.5, of: 增量(企业.贡献) }')
    expect(totalOf(increment, { '企业.贡献': { 2025: 300, 2024: 100 } })).toEqual(yuan(100))
    expect(totalOf(increment, { '企业.贡献': { 2025: 100, 2024: 300 } })).toEqual(yuan(0))
    expect(totalOf(increment, { '企业.贡献': { 2025: 300 } })).toEqual(yuan(0, 150))
  })

  const tiers = benefit(
    '{ tiers: { on: 企业.增长率, bands: [{ range: "(0.2..0.5)", amount: 万元(3) }, { range: ">= 0.5", amount: 万元(5) }] } }',
  )
  it.each([
    ['below the open bound', 20, yuan(0)],
    ['just inside', 20.01, yuan(30_000)],
    ['on the closed bound of the next', 50, yuan(50_000)],
  ])('by bands, %s', (_, rate, expected) => {
    expect(totalOf(tiers, { '企业.增长率': rate })).toEqual(expected)
  })

  it('by bands, between all of them where the rate is not known', () => {
    expect(totalOf(tiers)).toEqual(yuan(0, 50_000))
  })

  it('by the number of the year, nothing beyond the last', () => {
    const byYear = benefit('{ byYear: { index: 企业.第几年, amounts: [万元(3), 万元(2), 万元(1)] } }')
    expect([1, 2, 3, 4].map(year => totalOf(byYear, { '企业.第几年': year }).floor)).toEqual([3_000_000, 2_000_000, 1_000_000, 0])
    expect(totalOf(byYear)).toEqual(yuan(0, 30_000))
  })

  it('by full steps of anything that is counted', () => {
    const steps = benefit('{ steps: { of: 企业.新增人数, every: 人(10), each: 万元(1) } }')
    expect([9, 10, 29].map(people => totalOf(steps, { '企业.新增人数': people }).floor)).toEqual([0, 1_000_000, 2_000_000])
  })

  it('by the first case that holds, between those that may', () => {
    const choice = benefit('{ choose: [{ if: 企业.增长率 > 0.2, amount: 万元(6) }, { amount: 万元(4) }] }')
    expect(totalOf(choice, { '企业.增长率': 10 })).toEqual(yuan(40_000))
    expect(totalOf(choice)).toEqual(yuan(40_000, 60_000))
  })

  it('as the smallest or the greatest of several, sure of what the others cannot change', () => {
    expect(totalOf(benefit('{ least: [万元(50), { rate: 0.3, of: 企业.投入 }] }'))).toEqual(yuan(0, 500_000))
    expect(totalOf(benefit('{ greatest: [万元(1), { rate: 0.3, of: 企业.投入 }] }'))).toEqual(yuan(10_000, null))
  })

  it('rounded as the text says', () => {
    const down = benefit('{ rate: 0.3, of: 企业.投入 }', ', round: { to: 百元, how: down }')
    expect(totalOf(down, { '企业.投入': 5_000 })).toEqual(yuan(1_500))
    expect(totalOf(down, { '企业.投入': 4_999 })).toEqual(yuan(1_400))
  })

  it('that is only a ceiling has no floor', () => {
    expect(totalOf(benefit('万元(5)', ', upTo: true'))).toEqual(yuan(0, 50_000))
  })
})

describe('caps', () => {
  const together = `
    benefits:
      - { id: rent, kind: money, amount: { rate: 0.5, of: 企业.投入 }, caps: [rent, all] }
      - { id: fair, kind: money, amount: 万元(3), caps: [all] }
    caps:
      - { id: rent, limit: 万元(4), per: once }
      - { id: all, limit: 万元(6), per: total, granted: 企业.已得 }`

  it('cut the single one first and then what is together', () => {
    const { given, total } = reckon(together, { ...fits, '企业.投入': 200_000, '企业.已得': 0 })
    expect(given.map(({ amount }) => amount.floor)).toEqual([4_000_000, 3_000_000])
    expect(total).toEqual(yuan(60_000))
  })

  it('leave only what was not granted before', () => {
    expect(totalOf(together, { '企业.投入': 200_000, '企业.已得': 55_000 })).toEqual(yuan(5_000))
    expect(totalOf(together, { '企业.投入': 200_000, '企业.已得': 90_000 })).toEqual(yuan(0))
    expect(totalOf(together, { '企业.投入': 200_000 })).toEqual(yuan(0, 60_000))
  })

  it('leave whole fen, and nothing where they are a share of a loss', () => {
    const share = (of: string) => `${benefit('元(10)', ', caps: [third]')}\n    caps: [{ id: third, limit: ${of} / 3, per: year }]`
    expect(totalOf(share('企业.投入'), { '企业.投入': 10 })).toEqual(yuan(3.33))
    expect(totalOf(share('增量(企业.贡献)'), { '企业.贡献': { 2025: 100, 2024: 300 } })).toEqual(yuan(0))
  })

  it('of each grant hold for each alone, however many bear them', () => {
    const each = `
    benefits: [{ id: a, kind: money, amount: 万元(5), caps: [once] }, { id: b, kind: money, amount: 万元(3), caps: [once] }]
    caps: [{ id: once, limit: 万元(4), per: once }]`
    expect(totalOf(each)).toEqual(yuan(70_000))
  })

  it('bound what is not known', () => {
    expect(totalOf(together, { '企业.已得': 0 })).toEqual(yuan(30_000, 60_000))
  })
})

it('says who pays and when, to the fen and with nothing lost, and from which pool', () => {
  const [given] = reckon(
    benefit(
      '元(100.01)',
      ', split: [{ payer: 市, parts: 1 }, { payer: 区, parts: 1 }], stages: [{ share: 0.5, on: 认定 }, { share: 0.5, on: 达产 }], pool: { label: 池, total: 万元(3000) }',
    ),
    fits,
  ).given
  expect(given?.split).toEqual([
    { payer: '市', amount: { floor: 5001, ceiling: 5001 } },
    { payer: '区', amount: { floor: 5000, ceiling: 5000 } },
  ])
  expect(given?.stages.map(({ amount }) => amount.floor)).toEqual([5001, 5000])
  expect(given?.pool).toEqual(yuan(30_000_000))
})

it('shows line by line how it came about', () => {
  const [given] = reckon(
    `${benefit('{ cite: 第五条, rate: 0.3, of: 企业.投入 }', ', caps: [once]')}\n    caps: [{ id: once, cite: 第六条, limit: 万元(1), per: once }]`,
    { ...fits, '企业.投入': 50_000 },
  ).given
  expect(given?.lines.map(({ how, cite, factors }) => [how, cite?.article, factors.map(({ text }) => text).join()])).toEqual([
    ['share', '第五条', '企业.投入,0.3'],
    ['round', undefined, ''],
    ['cap', '第六条', '万元(1)'],
  ])
})

const withCaps = (named: string, caps: string) => `${benefit('万元(5)', `, caps: ${named}`)}\n    caps: [${caps}]`

describe('is refused with a sentence', () => {
  it.each([
    ['an amount that is no money', benefit('企业.增长率'), '元'],
    ['a step of another unit', benefit('{ steps: { of: 企业.投入, every: 人(10), each: 万元(1) } }'), 'Units differ'],
    ['a cap that is not there', withCaps('[a, z]', '{ id: a, limit: 万元(1), per: year }'), 'There is no cap “z”'],
    ['a wider cap that is not there', withCaps('[a]', '{ id: a, limit: 万元(1), per: year, within: z }'), 'There is no cap “z”'],
    [
      'caps in a circle',
      withCaps('[a, b]', '{ id: a, limit: 元(1), per: year }, { id: b, limit: 元(1), per: year, within: a }'),
      '“a” leads back',
    ],
    [
      'a cap that one benefit has inside one and another inside another',
      `    benefits: [{ id: one, kind: money, caps: [x, c] }, { id: other, kind: money, caps: [x, d] }]
    caps: [{ id: x, limit: 元(1), per: once }, { id: c, limit: 元(2), per: year }, { id: d, limit: 元(2), per: year }]`,
      'Cap “d” does not lie around “x”',
    ],
  ])('%s', (_, gives, words) => {
    let said = ''
    try {
      reckon(gives, fits)
    } catch (error) {
      if (!(error instanceof PolicyError)) throw error
      said = error.problems.map(problem => showProblem(problem, 'en')).join()
    }
    expect(said).toContain(words)
  })
})
