import { describe, expect, it } from 'vitest'
import type { Clause } from '#document/clause.ts'
import type { Measure } from '#document/measure.ts'
import { readFacts } from '#facts/read-facts.ts'
import type { PolicyError } from '#problems/problem.ts'
import { compileMeasure } from '#rules/compile-document.ts'
import { inForce } from '#rules/in-force.ts'
import { dictionary } from '#testing/dictionary.ts'
import { assess } from './assess.ts'
import { deciding } from './deciding.ts'
import type { Proof } from './proof.ts'

const measure = (clauses: Clause, more: Partial<Measure> = {}): Measure => ({
  id: 'm',
  label: { zh: '措施' },
  subject: 'enterprise',
  clauses,
  ...more,
})

const compiled = (one: Measure) => compileMeasure(one, dictionary, ['measures', 0], { id: 'd', number: '1号' })

function ask(one: Measure, facts: Record<string, unknown>, asOf = '2026-06-30') {
  const assessment = assess(compiled(one), readFacts(facts, dictionary, asOf))
  const conditions = deciding(assessment).filter(({ parts }) => parts.length === 0)
  return { verdict: assessment.verdict, deciding: conditions.map(({ rule }) => rule.id), proof: assessment.proof }
}

const [yes, no, open] = ['true', 'false', '企业.统计在区']
const withIds = (...whens: string[]): Clause[] => whens.map((when, index) => ({ id: 'abcdef'.charAt(index), when }))

describe('the answer of a measure', () => {
  it.each<[Clause, string, string]>([
    [{ all: withIds(yes, yes) }, 'yes', 'ab'],
    [{ all: withIds(yes, open, no) }, 'no', 'c'],
    [{ all: withIds(yes, open) }, 'unknown', 'b'],
    [{ any: withIds(no, open, yes) }, 'yes', 'c'],
    [{ any: withIds(no, open) }, 'unknown', 'b'],
    [{ any: withIds(no, no) }, 'no', 'ab'],
    [{ atLeast: 2, of: withIds(yes, no, yes, open) }, 'yes', 'ac'],
    [{ atLeast: 2, of: withIds(yes, no, open) }, 'unknown', 'c'],
    [{ atLeast: 2, of: withIds(yes, no, no) }, 'no', 'bc'],
    [{ not: { id: 'a', when: open } }, 'unknown', 'a'],
    [{ not: { id: 'a', when: no } }, 'yes', 'a'],
    [{ if: { id: 'a', when: no }, must: { id: 'b', when: no } }, 'yes', 'a'],
    [{ if: { id: 'a', when: yes }, must: { id: 'b', when: no } }, 'no', 'ab'],
    [{ if: { id: 'a', when: open }, must: { id: 'b', when: no } }, 'unknown', 'a'],
    [{ if: { id: 'a', when: open }, must: { id: 'b', when: yes } }, 'yes', 'b'],
    [{ if: { id: 'a', when: yes }, must: { id: 'b', when: open } }, 'unknown', 'b'],
    [
      {
        any: [
          { id: 'a', when: no },
          { id: 'b', unencoded: '其他情形' },
        ],
      },
      'unknown',
      'b',
    ],
    [
      {
        any: [
          { id: 'a', when: no },
          { id: 'b', discretion: '企业.认定', by: '区科工商信局' },
        ],
      },
      'unknown',
      'b',
    ],
  ])('%j is %s by %s', (clause, verdict, ids) => {
    const answer = ask(measure(clause), {})
    expect([answer.verdict, answer.deciding.join('')]).toEqual([verdict, ids])
  })

  it('the office has decided', () => {
    expect(
      ask(measure({ discretion: '企业.认定', by: '区科工商信局' }), {
        '企业.认定': { value: true, source: '区科工商信局', day: '2026-06-01' },
      }).proof,
    ).toMatchObject({
      verdict: 'yes',
      used: [{ fact: '企业.认定', known: { value: true, source: '区科工商信局', day: '2026-06-01' } }],
    })
  })

  it('a clause that does not apply says so and stands in nobody’s way', () => {
    const { verdict, proof } = ask(measure({ all: [{ if: { when: '企业.规上' }, must: { when: '企业.统计在区' } }, { when: yes }] }), {
      '企业.规上': false,
    })
    expect(verdict).toBe('yes')
    expect(proof.parts.map(part => part.verdict)).toEqual(['notApplicable', 'yes'])
  })

  it('out of scope is not applicable, an open scope leaves the answer open', () => {
    const scoped = measure({ when: no }, { scope: { id: 's', when: '企业.规上' } })
    expect(ask(scoped, { '企业.规上': true }).verdict).toBe('no')
    expect(ask(scoped, { '企业.规上': false })).toMatchObject({ verdict: 'notApplicable', deciding: ['s'] })
    expect(ask(scoped, {})).toMatchObject({ verdict: 'unknown', deciding: ['s'] })
    expect(ask(measure({ when: yes }, { scope: { id: 's', when: '企业.规上' } }), { '企业.规上': true }).verdict).toBe('yes')
  })

  it('in force and open for applications are clauses like all others', () => {
    const dated = measure(
      { when: yes },
      { effective: { from: '2025-01-01', to: '2026-12-31' }, windows: [{ from: '2025-02-17', to: '2025-03-20' }, { from: '2026-06-01' }] },
    )
    expect(ask(dated, {}, '2025-03-20').verdict).toBe('yes')
    expect(ask(dated, {}, '2025-03-21').deciding).toEqual(['windows.1', 'windows.2'])
    expect(ask(dated, {}, '2027-01-01').deciding).toEqual(['effective'])
    expect(ask(measure({ when: yes }, { effective: {}, windows: [{}] }), {}).verdict).toBe('yes')
  })

  it('names values, years and citations, the nearest one above where a clause has none', () => {
    const { proof } = ask(
      measure({
        cite: { article: '第二条' },
        all: [{ when: '企业.研发费用 / 企业.营业收入 >= 0.05' }, { when: '企业.人均资产 > 元(1)', cite: { article: '第三条' } }],
      }),
      { '企业.研发费用': { 2025: 5 }, '企业.资产': 100, '企业.从业人员': 3 },
    )
    expect(proof.parts.map(({ rule }) => rule.cite?.article)).toEqual(['第二条', '第三条'])
    expect(proof.parts[0]?.used).toEqual([
      { fact: '企业.研发费用', year: 2025, known: { value: { n: 5_000_000n, d: 1n } } },
      { fact: '企业.营业收入', year: 2025, known: undefined },
    ])
    expect(proof.parts[1]?.used).toMatchObject([{ fact: '企业.人均资产', reckoned: true }])
    expect(proof.parts.map(({ rule }: Proof) => rule.id)).toEqual(['1.1', '1.2'])
  })

  it('two clauses of one id, and conditions that cannot be compiled, are told together', () => {
    expect(() =>
      compiled(
        measure({
          all: [
            { id: 'a', when: yes },
            { id: 'a', when: yes },
          ],
        }),
      ),
    ).toThrow(/duplicate/)
    try {
      compiled(measure({ all: [{ when: '企业.无' }, { not: { when: '企业.从业人员' } }, { discretion: '企业.面积', by: '局' }] }))
      expect.unreachable()
    } catch (error) {
      expect((error as PolicyError).problems.map(({ path }) => path.join('.'))).toEqual([
        'measures.0.clauses.all.0.when',
        'measures.0.clauses.all.1.not.when',
        'measures.0.clauses.all.2.discretion',
      ])
    }
  })
})

describe('the version in force', () => {
  const versions = [
    compiled(measure({ when: yes }, { version: '2022', effective: { from: '2022-06-01', to: '2026-03-31' } })),
    compiled(measure({ when: yes }, { version: '2026', effective: { from: '2026-04-01' } })),
    compiled(measure({ when: yes }, { version: '2022', track: '复核', effective: { from: '2026-01-01', to: '2026-12-31' } })),
  ]
  it.each([
    ['2026-03-31', undefined, '2022'],
    ['2026-04-01', undefined, '2026'],
    ['2026-04-01', '复核', '2022'],
    ['2020-01-01', undefined, undefined],
  ])('on %s for %s is %s', (day, track, version) => {
    expect(inForce(versions, 'm', day, track)?.measure.version).toBe(version)
  })
})
