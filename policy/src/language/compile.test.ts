import { describe, expect, it } from 'vitest'
import { PolicyError } from '#problems/problem.ts'
import { showProblem } from '#problems/say-problem.ts'
import { dictionary } from '#testing/dictionary.ts'
import { compile, compileCondition, compileMoney, compileRange } from './compile.ts'
import { readsOf } from './reads-of.ts'

const place = { path: [], dictionary }

function refusal(make: () => unknown): string {
  try {
    make()
    return ''
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error
    return error.problems.map(problem => showProblem(problem, 'en')).join('\n')
  }
}

describe('a condition is checked before anyone is asked', () => {
  it('shows where it is not understood, with a caret under Chinese type too', () => {
    expect(refusal(() => compileCondition('企业.营业收入 > 万元(500) and', place))).toMatch(/^Not understood from/)
    expect(refusal(() => compileCondition('企业.营业收入 > 企业.从业人员', place))).toBe(
      [
        'Units differ: 元 against 人',
        '  企业.营业收入 > 企业.从业人员',
        `  ${'^'.repeat('企业.营业收入 > 企业.从业人员'.length + 12)}`,
      ].join('\n'),
    )
    expect(refusal(() => compileCondition('企业.规上 and 企业.从业人数 > 3', place))).toBe(
      ['The dictionary has no fact “企业.从业人数”', '  企业.规上 and 企业.从业人数 > 3', `${' '.repeat(16)}^^^^^^^^^^^^^`].join('\n'),
    )
  })

  it.each([
    ['企业.营业收入 > 500', 'Units differ: 元 against 1'],
    ['企业.面积 > 企业.从业人员', 'Units differ: ㎡ against 人'],
    ['企业.营业收入 / 企业.从业人员 > 企业.营业收入', 'Units differ: 元/人 against 元'],
    ['企业.从业人员 + 企业.面积 > 1', 'Units differ'],
    ['企业.行业 = "Z"', '“Z” is not in the list “行业”'],
    ['list contains(企业.资质, "小巨人")', 'not in the list'],
    ['属于(企业.行业, "Z")', 'not in the list'],
    ['企业.行业 > "C"', 'Expected code here, not text'],
    ['企业.规上 > true', 'Expected boolean'],
    ['企业.规上 = 1', 'Expected boolean here, not number(1)'],
    ['企业.从业人员', 'Expected boolean here, not number(人)'],
    ['企业.从业人员 and 企业.规上', 'Expected boolean here, not number(人)'],
    ['企业.从业人员 = null', 'never none'],
    ['null = null', 'not part of the language'],
    ['年度(企业.从业人员, 1) > 3', 'not a yearly fact'],
    ['近年合计(企业.营业收入, 0) > 0', 'whole number from 1'],
    ['近年合计(企业.营业收入, 1.5) > 0', 'whole number from 0'],
    ['近年合计(企业.营业收入, 企业.从业人员) > 0', 'Only a constant'],
    ['万元(企业.从业人员) > 0', 'Only a constant'],
    ['满月(企业.从业人员) > 3', 'Expected date here'],
    ['加月(企业.成立日期, 企业.从业人员) > 申报日', 'Expected 月'],
    ['max(企业.规上) > 3', 'Expected number'],
    ['eval("1")', 'no function “eval”'],
    ['__proto__', 'no fact “__proto__”'],
    ['constructor(1)', 'no function'],
    ['not(企业.规上, 企业.规上)', '“not” takes 1 arguments'],
    ['floor(1, 2, 3) > 0', '“floor” takes 1–2 arguments'],
    ['floor(n: 1) > 0', 'not part of the language'],
    ['for i in [1, 2] return i', 'not part of the language'],
    ['function(x) x', 'not part of the language'],
    ['{a: 1}', 'not part of the language'],
    ['企业.从业人员 ** 2 > 3', 'not part of the language'],
    ['date("2026-02-30") > 申报日', 'not a day'],
    ['date("9999-01-01") > 申报日', 'not a day'],
    ['time("10:00") = time("10:00")', 'not part of the language'],
    ['@"P1Y" = 申报日', 'not a day'],
    ['count(企业.从业人员) > 3', 'Records are expected'],
    ['sum(企业.从业人员) > 3', 'Records are expected'],
    ['sum(家庭.成员.有房) > 3', 'Expected number'],
    ['sum(家庭.成员.身高) > 3', 'no fact “家庭.成员.身高”'],
    ['every a in 家庭.成员, b in 家庭.成员 satisfies a.年龄 > b.年龄', 'not part of the language'],
    ['every a in 家庭.成员 satisfies count(家庭.成员) > a.年龄', 'inside other records'],
    ['count(家庭.成员[some b in 家庭.成员 satisfies b.有房]) > 1', 'inside other records'],
    ['首次达到(企业.排名, 3)', 'Expected number'],
    ['if 企业.规上 then 1 else true', 'Expected number'],
    ['企业.资质 = 企业.资质', 'Expected codes'],
    ['"a', 'Not understood'],
    ['', 'Not understood'],
    ['企业.规上 #', 'Not understood'],
    [`${'not('.repeat(5000)}true${')'.repeat(5000)}`, 'too large'],
    [`${'('.repeat(150)}true${')'.repeat(150)}`, 'at most 100 levels'],
    [`企业.从业人员 > ${'1 + '.repeat(150)}1`, 'at most 100 levels'],
    ['x'.repeat(1_000_000), 'too large'],
  ])('%s is refused', (text, words) => {
    expect(refusal(() => compileCondition(text, place))).toContain(words)
  })

  it.each([
    '企业.从业人员 in [20..300)',
    '企业.从业人员 >= 0',
    '企业.营业收入 > 0',
    '企业.营业收入 in (>= 亿元(1), [万元(5)..万元(8)])',
    '企业.行业 in ("C", "I") or 企业.行业 != "C39"',
    '企业.研发费用 / 企业.营业收入 >= 百分之(5)',
    '企业.营业收入 between 万元(1) and 亿元(2)',
    'sum(家庭.成员[年龄 < 18].收入) / count(家庭.成员) < 元(3000) / 个(1)',
    Array.from({ length: 150 }, () => '企业.规上').join(' or '),
    '(企业.规上) /* 规模以上 */ and not(企业.统计在区 = false)',
  ])('%s is understood', text => {
    expect(compileCondition(text, place).type).toEqual({ kind: 'boolean' })
  })

  it('tells the facts it reads, and of which years', () => {
    expect(readsOf(compile('近年合计(企业.研发费用, 2) / 企业.营业收入 > 0.1 and 企业.规上 and 企业.规上', place))).toEqual([
      { fact: '企业.研发费用', back: 1 },
      { fact: '企业.研发费用', back: 2 },
      { fact: '企业.营业收入', back: 1 },
      { fact: '企业.规上' },
    ])
  })

  it('holds amounts to money and ranges to the unit of what lies in them', () => {
    expect(refusal(() => compileMoney('企业.从业人员 * 5', place))).toContain('Expected 元')
    expect(compileMoney('企业.利润 * 0.5', place).type).toMatchObject({ dimension: { money: 1 } })
    expect(compileMoney('0', place).op).toBe('constant')
    const growth = compile('企业.增长率', place)
    expect(compileRange('(0.2..0.5)', growth, place).op).toBe('group')
    expect(compileRange('>= 0.5', growth, place).op).toBe('compare')
    expect(refusal(() => compileRange('> 万元(1)', growth, place))).toContain('Units differ')
    expect(refusal(() => compileRange('-', growth, place))).toContain('not part of the language')
  })
})
