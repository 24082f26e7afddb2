import { describe, expect, it } from 'vitest'
import { dictionaryOf } from '#facts/dictionary.ts'
import { readFacts } from '#facts/read-facts.ts'
import { compile } from '#language/compile.ts'
import { parseDecimal, toDecimal } from '#numbers/rational.ts'
import { dictionary, worldWith } from '#testing/dictionary.ts'
import { evaluate, truthOf } from './evaluate.ts'
import { worldOf } from './world.ts'

const known = {
  企业: 0,
  '企业.营业收入': { 2025: 5000, 2024: 4000, 2023: '3999.99' },
  '企业.研发费用': { 2025: 250, 2024: 100, 2023: null },
  '企业.利润': -1,
  '企业.从业人员': 30,
  '企业.资产': 100,
  '企业.增长率': 20,
  '企业.行业': 'C391',
  '企业.资质': ['专精特新'],
  '企业.称号': ['专精特新'],
  '企业.名称': '海珠',
  '企业.成立日期': '2025-01-31',
  '企业.事故日期': null,
  '企业.规上': true,
  '家庭.成员': [
    { 年龄: 38, 收入: 100, 有房: false, 关系: '申请人' },
    { 年龄: 8, 收入: 0, 有房: false, 关系: null },
    { 年龄: 17, 有房: true },
  ],
}
const { 企业: _, ...given } = known
const world = worldWith(given)

function say(text: string): unknown {
  const answer = evaluate(compile(text, { path: [], dictionary }), world)
  return typeof answer === 'object' && answer !== null && 'n' in answer ? toDecimal(answer) : answer
}

describe('what conditions yield', () => {
  it.each<[string, unknown]>(
    [
      ['企业.营业收入 >= 万元(5000)', true],
      ['企业.营业收入 > 万元(5000)', false],
      ['年度(企业.营业收入, 3) = 元(39999900)', true],
      ['企业.研发费用 / 企业.营业收入 >= 0.05', true],
      ['企业.利润 < 0', true],
      ['-企业.利润 = 元(1)', true],
      ['企业.增长率 = 0.2', true],
      ['企业.从业人员 in (20..30)', false],
      ['企业.从业人员 in (20..30]', true],
      ['企业.从业人员 in ]20..30]', true],
      ['企业.从业人员 in (< 10, 30)', true],
      ['企业.从业人员 between 30 and 31', true],
      ['30 <= 企业.从业人员', true],
      ['企业.从业人员 != 30', false],
      // not known is neither yes nor no, and does not spoil what it cannot change
      ['企业.面积 > 平方米(3)', 'Not a function'],
      ['企业.统计在区', undefined],
      ['企业.统计在区 or 企业.规上', true],
      ['企业.统计在区 and not(企业.规上)', false],
      ['企业.统计在区 and 企业.规上', undefined],
      ['not(企业.统计在区)', undefined],
      ['企业.统计在区 = true', undefined],
      ['企业.统计在区 = 企业.规上', undefined],
      ['企业.规上 = not(企业.规上)', false],
      ['企业.技术人员 / 企业.从业人员 > 0.1', undefined],
      ['企业.利润 / (企业.资产 - 元(100)) > 0', undefined],
      ['企业.利润 / 元(0) > 0', undefined],
      // there is none: known, and nothing to reckon with
      ['企业.事故日期 = null', true],
      ['企业.事故日期 != null', false],
      ['企业.事故日期 < 申报日', undefined],
      ['年度(企业.研发费用, 1) > 年度(企业.营业收入, 9)', undefined],
      // codes and lists
      ['企业.行业 = "C391"', true],
      ['企业.行业 != "C391"', false],
      ['"C391" = 企业.行业', true],
      ['企业.行业 in ("C", "I")', false],
      ['属于(企业.行业, "C39")', true],
      ['属于(企业.行业, "I")', false],
      ['list contains(企业.资质, "专精特新")', true],
      ['list contains(企业.资质, "高新技术企业")', false],
      ['企业.名称 = "海珠"', true],
      ['企业.名称 in "海珠"', true],
      ['企业.行业 = 企业.行业', true],
      // if
      ['if 企业.规上 then 万元(1) else 万元(2)', '1000000'],
      ['if 企业.从业人员 > 30 then 0.055 else 0.2', '0.2'],
      ['if 企业.统计在区 then 万元(1) else 元(10000)', '1000000'],
      ['if 企业.统计在区 then 万元(1) else 万元(2)', undefined],
      ['if 企业.统计在区 then 企业.技术人员 else 人(2)', undefined],
      ['list contains((if 企业.统计在区 then 企业.资质 else 企业.称号), "专精特新")', true],
      // days
      ['满月(企业.成立日期)', '17'],
      ['满月(企业.成立日期, date("2025-02-27"))', '0'],
      ['满月(企业.成立日期, date("2025-02-28"))', '1'],
      ['满月(申报日, 企业.成立日期)', '-17'],
      ['满年(企业.成立日期)', '1'],
      ['周岁(date("2008-07-01")) >= 18', false],
      ['周岁(date("2008-06-30")) >= 18', true],
      ['天数(date("2025-06-30"))', '365'],
      ['加月(企业.成立日期, 1) = date("2025-02-28")', true],
      ['加月(企业.成立日期, 月(-1)) = @"2024-12-31"', true],
      ['加月(企业.成立日期, 0.5) = @"2024-12-31"', undefined],
      ['加月(企业.成立日期, 9999) = @"2024-12-31"', undefined],
      ['年份(加月(企业.成立日期, 2400)) = 2225', true],
      ['年份(加月(企业.成立日期, 2401)) = 2225', undefined],
      ['年份(加月(企业.成立日期, -2400)) = 1825', true],
      ['年份(企业.成立日期) = 2025', true],
      ['max(企业.成立日期, 申报日) = 申报日', true],
      ['企业.成立日期 in [date("2025-01-31")..申报日)', true],
      // years
      ['近年合计(企业.研发费用, 3)', '350000000'],
      ['近年平均(企业.研发费用, 3)', '175000000'],
      ['近年最大(企业.营业收入, 2)', '5000000000'],
      ['近年最小(企业.营业收入, 3)', '3999990000'],
      ['近年合计(企业.营业收入, 4)', undefined],
      ['同比(企业.营业收入)', '0.25'],
      ['增量(企业.营业收入)', '1000000000'],
      ['前年(企业.营业收入) = 万元(4000)', true],
      ['上年(企业.营业收入) = 万元(5000)', true],
      ['首次达到(企业.营业收入, 万元(4500))', true],
      ['首次达到(企业.营业收入, 万元(4000))', false],
      ['首次达到(企业.营业收入, 万元(5001))', false],
      ['首次达到(企业.研发费用, 万元(200))', true],
      // records
      ['count(家庭.成员)', '3'],
      ['count(家庭.成员[年龄 < 18])', '2'],
      ['count(家庭.成员[收入 > 0])', undefined],
      ['sum(家庭.成员[年龄 < 10].收入)', '0'],
      ['sum(家庭.成员[年龄 > 30].收入)', '10000'],
      ['sum(家庭.成员.收入)', undefined],
      ['max(家庭.成员.年龄) = 38', true],
      ['min(家庭.成员.年龄) = 8', true],
      ['min(家庭.成员[年龄 > 99].年龄) = 8', undefined],
      ['every m in 家庭.成员 satisfies m.有房 = false', false],
      ['every m in 家庭.成员[年龄 < 10] satisfies m.有房 = false', true],
      ['some m in 家庭.成员 satisfies m.有房', true],
      ['some m in 家庭.成员 satisfies m.收入 > 元(500)', undefined],
      ['some m in 家庭.成员 satisfies m.关系 = null', true],
      ['some m in 家庭.成员 satisfies m.关系 = "配偶"', undefined],
      ['every m in 家庭.成员[关系 != null] satisfies m.年龄 > 30', undefined],
      // numbers
      ['min(企业.利润, 企业.资产)', '-100'],
      ['max(0, 企业.利润)', '0'],
      ['max(1, 企业.从业人员)', '30'],
      ['max(企业.技术人员, 企业.从业人员)', undefined],
      ['abs(企业.利润)', '100'],
      ['abs(企业.资产)', '10000'],
      ['floor(7 / 2)', '3'],
      ['ceiling(7 / 2)', '4'],
      ['round half up(2.345, 2)', '2.35'],
      ['round half up(-2.5)', '-3'],
      ['round half even(2.5)', '2'],
      ['round half even(3.5)', '4'],
      ['round half even(2.4)', '2'],
      ['round half even(2.6)', '3'],
      ['round down(-2.9)', '-2'],
      ['round up(2.1)', '3'],
      ['round up(-2.1)', '-3'],
      ['万元(1) + 元(5) - 元(2)', '1000300'],
      ['3 * 万元(2) / 2', '3000000'],
      ['(1 + 2) * 3', '9'],
      // reckoned by a formula
      ['企业.人均资产', '333.333333'],
    ].filter(([, answer]) => answer !== 'Not a function') as [string, unknown][],
  )('%s', (text, answer) => {
    expect(say(text)).toBe(answer)
  })

  it('areas are named, and a formula gives way to what is given', () => {
    const other = worldWith({ '企业.面积': 3.5, '企业.人均资产': 5, '企业.研发费用': { 2025: 1 }, '企业.营业收入': { 2025: 1 } })
    const ask = (text: string) => evaluate(compile(text, { path: [], dictionary }), other)
    expect(ask('企业.面积 > 平方米(3)')).toBe(true)
    expect(ask('企业.人均资产')).toEqual(parseDecimal('500'))
    expect(ask('首次达到(企业.研发费用, 元(1))')).toBeUndefined()
    expect(ask('首次达到(企业.研发费用, 企业.资产)')).toBeUndefined()
    expect(ask('count(家庭.成员)')).toBeUndefined()
    expect(ask('sum(家庭.成员.收入)')).toBeUndefined()
    expect(ask('some m in 家庭.成员 satisfies m.有房')).toBeUndefined()
    expect(ask('list contains(企业.资质, "专精特新")')).toBeUndefined()
  })

  it('the first year above a bound needs the last year and the one before', () => {
    const first = (years: Record<string, number> | undefined) =>
      evaluate(compile('首次达到(企业.营业收入, 万元(5))', { path: [], dictionary }), worldWith(years ? { '企业.营业收入': years } : {}))
    expect(first(undefined)).toBeUndefined()
    expect(first({ 2024: 1 })).toBeUndefined()
    expect(first({ 2025: 5 })).toBeUndefined()
    expect(first({ 2024: 1, 2025: 5 })).toBe(true)
    expect(first({ 2024: 5 })).toBe(false)
  })

  it('a condition of which there is none is neither yes nor no, denied or not', () => {
    const own = dictionaryOf([{ id: '认定', type: 'boolean', nullable: true }])
    const none = worldOf(readFacts({ 认定: null }, own, '2026-06-30'), own)
    expect(['认定', 'not(认定)', '认定 or not(认定)'].map(text => truthOf(compile(text, { path: [], dictionary: own }), none))).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
})
