import { describe, expect, it } from 'vitest'
import { readDocument } from '#document/read-document.ts'
import { sayProblem } from '#problems/say-problem.ts'
import { compileDocument } from '#rules/compile-document.ts'
import { checkDocument } from './check-document.ts'

type Parts = { clauses?: object; more?: object; golden?: object[] }

function check({ clauses = { when: '人数 > 3' }, more = {}, golden = [{ measure: 'm', facts: { 人数: 4 }, verdict: 'yes' }] }: Parts) {
  const document = {
    id: 'd',
    title: '文件',
    issuers: ['局'],
    facts: [
      { id: '人数', type: 'number', unit: '人' },
      { id: '增长', type: 'number', unit: '%' },
      { id: '规上', type: 'boolean' },
      { id: '区', type: 'code' },
    ],
    measures: [{ id: 'm', label: '措施', subject: 'enterprise', cite: '第一条', clauses: { id: 'c', ...clauses }, ...more }],
    golden: { asOf: '2026-01-01', cases: golden },
  }
  const { errors, doubts } = checkDocument(compileDocument(readDocument(JSON.stringify(document))))
  return [...errors, ...doubts].map(problem => sayProblem(problem, 'en'))
}

const tiers = (...ranges: string[]) => ({
  more: {
    benefits: [
      {
        id: 'b',
        kind: 'money',
        amount: { least: ['万元(1)', { tiers: { on: '增长', bands: ranges.map(range => ({ range, amount: '元(1)' })) } }] },
      },
    ],
  },
})

describe('what a reader of rules would find', () => {
  it('nothing, where there is nothing', () => {
    expect(check({})).toEqual([])
  })

  it.each<[object, string[]]>([
    [{ all: ['人数 > 5', '人数 < 3'] }, ['Clause “c” can never hold']],
    [{ any: ['人数 >= 3', '人数 < 3'] }, ['Clause “c” always holds']],
    [{ all: ['规上', 'true'] }, ['Clause “c.2” always holds']],
    [{ all: ['人数 > 5', '人数 > 3'] }, ['Clause “c.2” adds nothing to “c.1”']],
    [{ all: ['人数 > 3', '人数 > 3'] }, ['Clause “c.2” adds nothing to “c.1”']],
    [{ any: ['人数 > 5', '人数 > 3'] }, ['Clause “c.1” adds nothing to “c.2”']],
    [{ any: ['人数 > 3', { all: ['人数 > 5', '规上'] }] }, ['Clause “c.2” adds nothing to “c.1”']],
    [{ any: ['区 = "海珠"', '区 in ("海珠", "天河")'] }, ['Clause “c.1” adds nothing to “c.2”']],
    [{ any: ['人数 > 3', { unencoded: '其他' }] }, []],
    [{ atLeast: 1, of: ['人数 > 3', '规上'] }, []],
  ])('%j', (clauses, found) => {
    expect(check({ clauses, golden: [{ measure: 'm', verdict: 'unknown' }] }).filter(line => !line.startsWith('Golden'))).toEqual(found)
  })

  it('a clause that stands on nothing', () => {
    expect(check({ more: { cite: undefined } })).toEqual(['Clause “c” cites nothing'])
  })

  it('bands that overlap or leave a gap', () => {
    expect(check(tiers('(0.2..0.5)', '>= 0.5'))).toEqual([])
    expect(check(tiers('(0.2..0.5)', '> 0.5'))).toEqual(['The bands leave a gap between 1 and 2'])
    expect(check(tiers('[0.2..0.5]', '>= 0.5'))).toEqual(['Bands 1 and 2 overlap'])
  })

  it('measures that exclude themselves', () => {
    expect(check({ more: { exclusions: [{ id: 'e', rule: 'onlyOne', among: ['m', 'n', 'm'] }] } })).toEqual(['“m” excludes itself'])
  })

  it('golden cases that are answered otherwise', () => {
    const golden = [
      { measure: 'm', facts: { 人数: 3 }, verdict: 'yes' },
      { measure: 'm', facts: { 人数: 3 }, verdict: 'no', deciding: 'z' },
      { measure: 'm', facts: { 人头: 3 }, verdict: 'no' },
      { measure: 'n', verdict: 'no' },
      { measure: 'm', version: '2', verdict: 'no' },
    ]
    expect(check({ golden })).toEqual([
      'Golden case 1: expected yes, got no',
      'Golden case 2: expected “z” to decide, got c',
      'The dictionary has no fact “人头”',
      'Golden case 4: no “n” is in force that day',
      'Golden case 5: no “m” is in force that day',
    ])
  })
})
