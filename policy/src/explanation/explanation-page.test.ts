import { describe, expect, it } from 'vitest'
import { readText } from '#command/read-file.ts'
import { rent } from '#command/rent.fixture.ts'
import { readDocument } from '#document/read-document.ts'
import { readFacts } from '#facts/read-facts.ts'
import { compileDocument } from '#rules/compile-document.ts'
import { explain } from './explain.ts'
import { explanationPage } from './explanation-page.ts'
import { html } from './html.ts'

const compiled = compileDocument(readDocument(readText(rent)))
const facts = readFacts(
  {
    '企业.行业': 'I65',
    '企业.资质': ['高新技术企业'],
    '企业.所在街道': '<script>alert(1)</script>',
    '企业.营业收入': { 2025: { value: 5000, source: '"年报" & 税表', day: '2026-05-31' } },
    '企业.研发费用': { 2025: 238 },
    '企业.其他情形': false,
    '企业.场地': [{ 面积: 120, 自用: true }],
  },
  compiled.dictionary,
  '2026-06-30',
)
const page = (language: 'zh' | 'en', name?: string) =>
  explanationPage([{ name, explanations: compiled.measures.map(measure => explain(compiled, measure, facts)) }], '2026-06-30', language)

describe('a page that explains an answer', () => {
  it('says clause by clause what the text says, what was looked at and where it is from', () => {
    const text = page('zh')
    expect(text).toContain('<html lang="zh-CN">')
    for (const word of [
      '海府规〔2025〕1号',
      '第二条(一)',
      '从事&#60;软件&#62;业',
      '转述，非原文',
      '软件',
      '5,000万元',
      '&#34;年报&#34; &#38; 税表',
      '2026-05-31',
      '由区科工商信局认定',
      '不符合',
    ])
      expect(text).toContain(word)
  })

  it('writes nothing that was given as markup, and fetches nothing', () => {
    const text = page('en', '<img src=x onerror=alert(1)>')
    expect(text).not.toMatch(/<script|<img|<link|url\(|https?:/)
    expect(text).toContain('&#60;script&#62;')
    expect(text).toContain("default-src 'none'")
  })

  it('speaks English where it is asked to', () => {
    const text = page('en')
    for (const word of ['<html lang="en">', 'Clause by clause', 'Rent subsidy', 'decided by 区科工商信局']) expect(text).toContain(word)
  })

  it('says that none is in force where none is', () => {
    expect(explanationPage([{ explanations: [] }], '2026-06-30', 'zh')).toContain('没有正在施行的政策')
  })
})

it('markup is kept, all else is escaped', () => {
  expect(html`<p title="${'"'}">${['a', html`<b>${1}</b>`, undefined, false, "<'"]}</p>`.text).toBe(
    '<p title="&#34;">a<b>1</b>&#60;&#39;</p>',
  )
})
