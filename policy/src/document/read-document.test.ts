import { describe, expect, it } from 'vitest'
import { PolicyError } from '#problems/problem.ts'
import { showProblem } from '#problems/say-problem.ts'
import { fingerprint } from './canonical.ts'
import { readDocument } from './read-document.ts'

const policy = `
id: rent
title: 租金补助
number: 海府规〔2025〕1号
issuers: [海珠区人民政府]
facts:
  - { id: 企业.营业收入, type: number, unit: 万元, period: year }
  - { id: 企业.注册地, type: code, list: 区 }
  - { id: 企业.其他情形, type: boolean }
lists:
  - { id: 区, members: [海珠, { code: 琶洲, under: 海珠 }] }
measures:
  - id: rent
    label: { zh: 租金补助, en: Rent }
    subject: enterprise
    effective: { from: 2025-01-01, to: 2027-12-31 }
    clauses:
      cite: 第二条
      all:
        - 企业.注册地 = "海珠"
        - any:
            - { id: "2", when: 企业.营业收入 > 万元(500), cite: { article: 第二条(二), text: 营业收入超过500万元 } }
            - { discretion: 企业.其他情形, by: 区科工商信局 }
            - { unencoded: 其他可以证明的情形 }
    benefits:
      - id: rent
        kind: money
        upTo: true
        amount: { least: [{ rate: 0.3, of: 企业.营业收入 }, 万元(50)] }
golden:
  asOf: 2026-01-01
  bases: { 基线: { 企业.注册地: 海珠, 企业.营业收入: 501 } }
  cases:
    - { measure: rent, base: 基线, verdict: yes, deciding: "2", amount: { max: 500000 } }
`

function problemsOf(text: string): string[] {
  try {
    readDocument(text)
    return []
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error
    return error.problems.map(problem => showProblem(problem, 'en'))
  }
}

describe('a policy is read from its text', () => {
  it('with short forms written out', () => {
    const { title, measures, lists } = readDocument(policy)
    expect(title).toEqual({ zh: '租金补助' })
    expect(lists).toEqual([{ id: '区', members: [{ code: '海珠' }, { code: '琶洲', under: '海珠' }] }])
    expect(measures[0]?.clauses).toMatchObject({
      cite: { article: '第二条' },
      all: [{ when: '企业.注册地 = "海珠"' }, { any: [{ id: '2' }, { by: '区科工商信局' }, { unencoded: '其他可以证明的情形' }] }],
    })
    expect(measures[0]?.benefits).toMatchObject([{ upTo: true, amount: { least: [{ rate: '0.3' }, { formula: '万元(50)' }] } }])
  })

  it('with a fingerprint that the order of keys does not change', () => {
    const { id, ...rest } = readDocument(policy)
    expect(fingerprint({ ...rest, id })).toBe(fingerprint(readDocument(policy)))
    expect(fingerprint({ ...rest, id: 'other' })).not.toBe(fingerprint(readDocument(policy)))
  })

  it('and all that is wrong with it is told at once, each with line and column', () => {
    const broken = policy
      .replace('subject: enterprise', 'subject: firm')
      .replace('2025-01-01, to', '2028-01-01, to')
      .replace('issuers: [海珠区人民政府]', 'issuer: 海珠区人民政府')
    expect(problemsOf(broken)).toEqual([
      '5:9 issuer “issuer” is not known here',
      '1:1 “issuers” is missing',
      '15:14 measures.0.subject “firm” is none of enterprise、person、household、project',
      '16:16 measures.0.effective The range is reversed: 2028-01-01 is after 2027-12-31',
    ])
  })
})

describe('a text that means harm is refused with a sentence', () => {
  it.each([
    ['a list that never closes', '['.repeat(10_000), 'YAML'],
    ['items in items without end', '- '.repeat(10_000), 'YAML'],
    ['clauses in clauses without end', policy.replace('any:', `${'any: [{ '.repeat(60)}any:`), 'YAML'],
    ['a key of objects themselves', policy.replace('id: rent', '__proto__: { id: rent }'), '__proto__'],
    ['a fact named like it', policy.replace('企业.其他情形, type', '__proto__, type'), 'cannot be a name'],
    ['the same key twice', policy.replace('number:', 'id: other\nnumber:'), 'unique'],
    [
      'aliases that multiply',
      `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c]`,
      'YAML',
    ],
    ['a day that is none', policy.replace('to: 2027-12-31', 'to: 2027-02-29'), 'not a day'],
    ['a day of another age', policy.replace('to: 2027-12-31', 'to: 9999-12-31'), 'not a day'],
    ['two facts of one name', policy.replace('企业.其他情形, type', '企业.注册地, type'), 'stands twice'],
    ['a text of a quarter of a megabyte and more', `id: ${'x'.repeat(250_000)}`, 'too large'],
    ['the smallest of nothing', policy.replace(/least: \[.*\]/, 'least: []'), '“least” is missing'],
    ['a subject that cannot be a text', policy.replace('subject: enterprise', 'subject: { toString: 1 }'), '{"toString":1}'],
    ['a day that cannot be a text', policy.replace('to: 2027-12-31', 'to: { toString: 1 }'), '{"toString":1}'],
    [
      'a key longer than a column may be',
      policy.replace('企业.其他情形, type', `企业.其他情形, key: ${'k'.repeat(54)}, type`),
      'cannot be a key',
    ],
    [
      'a formula of what may be none',
      policy.replace('企业.其他情形, type', '企业.其他情形, nullable: true, formula: true, type'),
      'may be none',
    ],
    ['no golden case', policy.replace(/ {2}cases:\n.*\n/, '  cases: []\n'), '“cases” is missing'],
    ['a clause of two shapes', policy.replace('unencoded: 其他可以证明的情形', 'unencoded: 其他, when: true'), 'Exactly one'],
    ['at least more than there are', policy.replace('any:', 'atLeast: 4\n          of:'), 'from 1 to 3'],
  ])('%s', (_, text, words) => {
    expect(problemsOf(text).join('\n')).toContain(words)
  })

  it('all that is wrong is told, and the place of the first hundred', () => {
    const strange = Array.from({ length: 150 }, (_, index) => `strange${index}: 1`).join('\n')
    const told = problemsOf(`${strange}${policy}`).filter(line => line.includes('not known here'))
    expect([told.length, told[0], told[149]]).toEqual([
      150,
      '1:11 strange0 “strange0” is not known here',
      'strange149 “strange149” is not known here',
    ])
  })

  it('two versions of one measure in force at once, unless their tracks differ', () => {
    const { measures, ...rest } = readDocument(policy)
    const [measure] = measures
    const later = { ...measure, version: '2', effective: { from: '2027-12-31' } }
    const read = (other: object) => problemsOf(JSON.stringify({ ...rest, measures: [measure, other] }))
    expect(read(later).join()).toContain('in force at once')
    expect(read({ ...later, track: '复核' })).toEqual([])
    expect(read({ ...later, effective: { from: '2028-01-01' } })).toEqual([])
  })
})
