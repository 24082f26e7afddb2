import { describe, expect, it } from 'vitest'
import type { Clause } from '#document/clause.ts'
import { readFacts } from '#facts/read-facts.ts'
import { compileMeasure } from '#rules/compile-document.ts'
import { dictionary } from '#testing/dictionary.ts'
import { assess } from '#verdict/assess.ts'
import { nearestWay, sayStep } from './near-miss.ts'

const given = {
  '企业.营业收入': { 2025: 5000, 2024: 4000 },
  '企业.研发费用': { 2025: 238 },
  '企业.从业人员': 19,
  '企业.技术人员': 2,
  '企业.资产': 100,
  '企业.利润': -5,
  '企业.增长率': 19.99,
  '企业.规上': false,
  '企业.统计在区': false,
  '企业.行业': 'C',
  '企业.资质': ['专精特新'],
  '企业.成立日期': '2026-01-01',
}

function waysOf(clauses: Clause): string[] | undefined {
  const measure = { id: 'm', label: { zh: '措施' }, subject: 'enterprise' as const, clauses }
  const compiled = compileMeasure(measure, dictionary, [], { id: 'd', number: undefined })
  const facts = readFacts(given, dictionary, '2026-06-30')
  return nearestWay(assess(compiled, facts), facts)?.steps.map(step => sayStep(step, compiled))
}

describe('what is one step short, and by how much', () => {
  it.each<[string, string[] | undefined]>([
    ['企业.研发费用 >= 万元(250)', ['研发费用还差12万元']],
    ['企业.研发费用 / 企业.营业收入 >= 0.05', ['研发费用还差12万元']],
    ['企业.研发费用 / (企业.营业收入 + 元(0)) > 0.05', ['研发费用还差12.000001万元']],
    ['企业.研发费用 * 20 >= 企业.营业收入', ['研发费用还差12万元']],
    ['企业.从业人员 > 20', ['从业人员还差2人']],
    ['企业.从业人员 < 19', ['从业人员还多1人']],
    ['not(企业.从业人员 < 20)', ['从业人员还差1人']],
    ['企业.技术人员 / 企业.从业人员 > 0.3', ['技术人员还差4人']],
    ['企业.增长率 >= 0.2', ['增长率还差0.01%']],
    ['企业.利润 >= 0', ['利润还差5元']],
    ['企业.规上', ['规上须为是']],
    ['企业.行业 = "C39"', ['行业须为C39']],
    ['list contains(企业.资质, "高新技术企业")', ['资质须为专精特新、高新技术企业']],
    // what nobody can change, or nobody knows, is never suggested
    ['企业.成立日期 < date("2025-06-30")', undefined],
    ['满月(企业.成立日期) >= 12', undefined],
    ['false', undefined],
    ['企业.统计在区', undefined],
    ['企业.认定', undefined],
    ['企业.从业人员 > 3', undefined],
    ['前年(企业.营业收入) >= 万元(4500)', undefined],
    ['企业.从业人员 < 0', undefined],
  ])('%s', (when, steps) => {
    expect(waysOf({ when })).toEqual(steps)
  })

  it('offers one step of each fact, and only what leads to yes', () => {
    const people = (bound: string) => ({ when: `企业.从业人员 ${bound}` })
    expect(waysOf({ all: [people('>= 20'), people('>= 30')] })).toEqual(['从业人员还差11人'])
    expect(waysOf({ all: ['高新技术企业', '专精特新'].map(title => ({ when: `list contains(企业.资质, "${title}")` })) })).toEqual([
      '资质须为专精特新、高新技术企业',
    ])
    expect(waysOf({ all: [people('>= 20'), { when: '企业.技术人员 / 企业.从业人员 >= 0.1' }] })).toEqual(['从业人员还差1人'])
    expect(waysOf({ all: [people('>= 21'), { when: '企业.技术人员 / 企业.从业人员 >= 0.1' }] })).toBeUndefined()
    expect(waysOf({ all: [people('>= 20'), people('< 10')] })).toBeUndefined()
  })

  it('all-of takes every step, one-of the cheapest, k-of-n the k cheapest', () => {
    const people = { when: '企业.从业人员 >= 20' }
    const research = { when: '企业.研发费用 >= 万元(500)' }
    const old = { when: '满月(企业.成立日期) >= 12' }
    const scale = { when: '企业.规上' }
    expect(waysOf({ all: [people, research] })).toEqual(['从业人员还差1人', '研发费用还差262万元'])
    expect(waysOf({ any: [research, people] })).toEqual(['从业人员还差1人'])
    expect(waysOf({ any: [old, research] })).toEqual(['研发费用还差262万元'])
    expect(waysOf({ all: [old, people] })).toBeUndefined()
    expect(waysOf({ atLeast: 2, of: [research, people, scale] })).toEqual(['从业人员还差1人', '规上须为是'])
    expect(waysOf({ not: { any: [{ when: '企业.从业人员 < 20' }, { when: '企业.从业人员 > 100' }] } })).toEqual(['从业人员还差1人'])
    expect(waysOf({ if: { when: '企业.从业人员 < 20' }, must: old })).toEqual(['从业人员还差1人'])
    expect(waysOf({ all: [people, { unencoded: '其他' }] })).toBeUndefined()
  })
})
