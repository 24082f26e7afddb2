import { describe, expect, it, vi } from 'vitest'
import { readDocument } from '#document/read-document.ts'
import { compileDocument } from '#rules/compile-document.ts'
import { ask } from './ask.ts'
import type { Options } from './options.ts'
import { readText } from './read-file.ts'
import { fileOf, heardOf, rent } from './rent.fixture.ts'

const documents = [{ file: rent, compiled: compileDocument(readDocument(readText(rent))) }]
const options: Options = { facts: undefined, asOf: '2026-06-30', firstYear: 2020, language: 'zh', as: 'json' }

/** Answers what was said since the last answer, by the first of these words that it holds; who has no answer left goes away. */
async function* answering(answers: Record<string, string[]>): AsyncGenerator<string> {
  for (let heard = 0; ; ) {
    const lines = vi.mocked(console.error).mock.calls
    const question = lines.slice(heard).join('\n')
    heard = lines.length
    const answer = Object.entries(answers)
      .find(([word]) => question.includes(word))?.[1]
      .shift()
    if (answer === undefined) return
    yield answer
  }
}

const asking = (answers: Record<string, string[]>, more: Partial<Options> = {}) =>
  heardOf(() => ask(documents, { ...options, ...more }, answering(structuredClone(answers))))

const answers = {
  '第 1 条 面积': ['120'],
  '第 1 条 自用': ['是'],
  场地: ['1'],
  行业: ['2'],
  资质: ['1、专精特新'],
  所在街道: ['琶洲'],
  事故日期: ['无'],
  研发费用: ['三百', '300万元'],
  营业收入: ['5,000'],
}

describe('asking for what is missing', () => {
  it('ends where all is decided, and what cannot be is asked again with the reason', async () => {
    const { code, printed, said } = await asking(answers)
    expect(code).toBe(0)
    const [{ answers: found }] = JSON.parse(printed)
    expect(found).toMatchObject([{ measure: 'rent', verdict: 'yes', fen: { floor: 50_000_00 * 10, ceiling: 50_000_00 * 10 } }])
    expect(said).toContain('“企业.研发费用”的值读不懂："三百"')
    expect(said).toContain('[2] I65 软件')
    expect(said).toContain('[1] 琶洲')
    expect(said).toContain('关系到 租金补助 第三条')
    expect(said).not.toContain('其他情形')
  })

  it('one refusal is enough to end, and what is one step short is told', async () => {
    const facts = fileOf(
      'asked.json',
      JSON.stringify({ '企业.行业': 'I65', '企业.资质': ['高新技术企业'], '企业.所在街道': '琶洲', '企业.事故日期': null }),
    )
    const { printed, said } = await asking(
      { '第 1 条': ['120', '是'], 场地: ['1'], 研发费用: ['238'], 营业收入: ['5000'], 其他情形: ['否'] },
      { facts, as: 'table' },
    )
    expect(printed).toContain('不符合  租金补助')
    expect(printed).toContain('→ 研发费用还差12万元')
    expect(said).not.toContain('行业')
  })

  it('what nobody knows stays unknown and is asked once; whoever ends it gets the answer as it stands', async () => {
    const { printed, said } = await asking({ 行业: [''], 资质: ['?'], 所在街道: ['不知道'], 事故日期: ['q'] })
    expect(JSON.parse(printed)[0].answers[0].verdict).toBe('unknown')
    const questions = said.split('\n').filter(line => /^\d+\. /.test(line))
    expect(new Set(questions).size).toBe(questions.length)
  })

  it('where the input ends, so do the questions', async () => {
    const { code, printed } = await asking({}, { language: 'en', as: 'table' })
    expect(code).toBe(0)
    expect(printed).toContain('unknown  Rent subsidy')
  })
})
