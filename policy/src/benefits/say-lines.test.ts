import { expect, it } from 'vitest'
import { askedOf, everyCase, factsIn } from '#encoded/policies.fixture.ts'
import type { Language } from '#problems/sentences.ts'
import { reckonBenefits } from './reckon-benefits.ts'
import { sayLines } from './say-lines.ts'

/** The computation of the first benefit of the case whose note begins so. */
function said(note: string, language: Language = 'zh'): string[] {
  const found = everyCase.find(({ golden }) => golden.note?.startsWith(note))
  if (!found) throw new Error(`no case ${note}`)
  const { compiled, golden } = found
  const { given } = reckonBenefits(askedOf(compiled, golden), factsIn(compiled, golden), golden.verdict)
  return sayLines(given[0]?.lines ?? [], language).map(
    ({ depth, text, article }) => `${'  '.repeat(depth)}${text}${article ? ` [${article}]` : ''}`,
  )
}

it('tells a share by year, and what a cap leaves after the years before', () => {
  expect(said('50%=4,000 万')).toEqual([
    '  企业.奖励年度区贡献 80,000,000 元 × 50% = 40,000,000 元',
    '按年度序号 企业.完整会计年度序号 2 = 40,000,000 元 [第一条(一)1]',
    '三年累计 100,000,000 元 (此前已得 企业.落户奖已累计 70,000,000 元) = 30,000,000 元 [第一条(一)1]',
  ])
})

it('tells full steps', () => {
  expect(said('2,999 万取 2 步')).toEqual([
    '企业.营收同比增加额 29,990,000 元 ÷ 10,000,000 元 (满一份计一份) × 10,000 元 = 20,000 元 [第一条(一)2]',
  ])
})

it('tells a ceiling and the narrower of two caps, in English too', () => {
  expect(said('30%=600 万', 'en')).toEqual([
    '项目.实际投入 20,000,000 yuan × 30% = 6,000,000 yuan [应用场景示范项目]',
    'a ceiling only = 0 yuan – 6,000,000 yuan',
    '单个项目 5,000,000 yuan = 0 yuan – 5,000,000 yuan [应用场景示范项目]',
  ])
})

it('tells facts that are reckoned before what rests on them, with the facts in them', () => {
  const lines = said('80%=240 万')
  expect(lines.map(line => line.trim().split(' ')[0])).toEqual([
    '企业.境内符合条件研发费用',
    '企业.加计扣除基数',
    '企业.加计扣除基数',
    '按情形',
  ])
  expect(lines[1]).toContain('(企业.境内符合条件研发费用 3,000,000 元, 企业.委托境外机构研发费用 3,000,000 元) = 5,000,000 元')
})

it('says what is not known', () => {
  expect(said('只有含税价')[0]).toContain('企业.每平米每月不含税租金 未知')
  expect(said('只有含税价').at(-1)).toBe('每年最高 1,000,000 元 = 0 元 – 1,000,000 元 [资助标准]')
})
