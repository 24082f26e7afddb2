import { describe, expect, it } from 'vitest'
import { clause } from '#document/clause.ts'
import type { Measure } from '#document/measure.ts'
import { type GivenFacts, readFacts } from '#facts/read-facts.ts'
import { compileMeasure } from '#rules/compile-document.ts'
import { dictionary } from '#testing/dictionary.ts'
import { nextQuestion } from './next-question.ts'
import { questionKey } from './question-key.ts'

function measureOf(clauses: unknown, more: Partial<Measure> = {}) {
  const measure: Measure = { id: 'm', label: { zh: '措施' }, subject: 'enterprise', clauses: clause(clauses, []), ...more }
  return compileMeasure(measure, dictionary, [], { id: 'd', number: undefined })
}

function asked(clauses: unknown, given: GivenFacts = {}, more: Partial<Measure> = {}) {
  const question = nextQuestion([{ measure: measureOf(clauses, more), facts: readFacts(given, dictionary, '2026-06-30') }])
  return question && questionKey(question.fact.id, question.year)
}

describe('the next question', () => {
  it.each<[string, unknown, GivenFacts, string | undefined]>([
    ['is for what is missing', '企业.规上', {}, '企业.规上'],
    ['of a year that a yearly fact is looked at', '企业.营业收入 > 万元(5)', {}, '企业.营业收入@2025'],
    ['is none where all is known', '企业.规上', { '企业.规上': true }, undefined],
    ['is none where what is missing changes nothing', { any: ['企业.规上', '企业.统计在区'] }, { '企业.规上': true }, undefined],
    ['is none where only what nobody encoded is open', { unencoded: '其他' }, {}, undefined],
    [
      'passes over the part of a condition that is settled',
      '企业.规上 and 企业.统计在区 or 企业.从业人员 > 5',
      { '企业.规上': false },
      '企业.从业人员',
    ],
    [
      'decides alone before what decides with others',
      { any: [{ all: ['企业.规上', '企业.统计在区'] }, '企业.从业人员 > 5'] },
      {},
      '企业.从业人员',
    ],
    ['goes behind a formula', '企业.人均资产 > 元(5)', { '企业.资产': 5 }, '企业.从业人员'],
    ['goes the way that an if goes', '企业.资产 >= (if 企业.规上 then 元(5) else 企业.利润)', { '企业.规上': true }, '企业.资产'],
    ['asks first which way an if goes', '(if 企业.规上 then 企业.资产 else 企业.利润) > 元(5)', {}, '企业.规上'],
    ['leaves to last what an office must judge', { all: [{ discretion: '企业.认定', by: '部门' }, '企业.规上'] }, {}, '企业.规上'],
    ['asks for that all the same', { discretion: '企业.认定', by: '部门' }, {}, '企业.认定'],
    ['is for the test or for what must follow', { if: '企业.规上', must: '企业.统计在区' }, { '企业.规上': true }, '企业.统计在区'],
    ['is for rows', 'count(家庭.成员) > 1', {}, '家庭.成员'],
    ['turns with a denial', { not: '企业.规上' }, {}, '企业.规上'],
  ])('%s', (_, clauses, given, key) => {
    expect(asked(clauses, given)).toBe(key)
  })

  it('where clauses are refused already only the scope is asked for', () => {
    expect(asked('企业.规上', { '企业.规上': false }, { scope: { when: '企业.统计在区' } })).toBe('企业.统计在区')
    expect(asked('企业.规上', { '企业.统计在区': false }, { scope: { when: '企业.统计在区' } })).toBeUndefined()
  })

  it('follows the money, and what was answered with “not known” is not asked again', () => {
    const facts = readFacts({}, dictionary, '2026-06-30')
    const little = { measure: measureOf('企业.规上'), facts }
    const much = {
      measure: measureOf('企业.统计在区', { benefits: [{ id: 'b', kind: 'money', amount: { formula: '万元(500)' } }] }),
      facts,
    }
    const first = nextQuestion([little, much])
    expect(first?.fact.id).toBe('企业.统计在区')
    expect(first?.waiting.map(({ measure, clauses }) => [measure, clauses.length])).toEqual([[much.measure, 1]])
    const dismissed = new Set(['企业.统计在区'])
    expect(nextQuestion([little, much], { dismissed })?.fact.id).toBe('企业.规上')
    expect(nextQuestion([much], { dismissed })).toBeUndefined()
  })

  it('asks for nothing that leads nowhere without what is not to be had', () => {
    const ratio = { measure: measureOf('企业.技术人员 / 企业.从业人员 > 0.1'), facts: readFacts({}, dictionary, '2026-06-30') }
    expect(nextQuestion([ratio], { dismissed: new Set(['企业.从业人员']) })).toBeUndefined()
    const first = { ...ratio, measure: measureOf('首次达到(企业.营业收入, 万元(5))') }
    expect(nextQuestion([first], { dismissed: new Set(['企业.营业收入@2024']) })?.year).toBe(2025)
  })
})
