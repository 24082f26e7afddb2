import { describe, expect, it } from 'vitest'
import { readDocument } from '#document/read-document.ts'
import { type GivenFacts, readFacts } from '#facts/read-facts.ts'
import { compileDocument } from '#rules/compile-document.ts'
import { bestBundle } from './best-bundle.ts'
import { candidatesOf } from './candidates-of.ts'

const yuan = (amount: number) => amount * 100

/** Two rents of which the higher is given, an award under the same yearly cap, one that is only opened later, one whose end nobody knows. */
const district = compileDocument(
  readDocument(`
id: district
title: 区
issuers: [某区]
facts:
  - { id: 企业.租金, type: number, unit: 元 }
  - { id: 企业.规上, type: boolean }
  - { id: 企业.认定, type: boolean }
measures:
  - id: city-rent
    label: 市租金
    subject: enterprise
    effective: &days { from: 2026-01-01, to: 2027-12-31 }
    clauses: 企业.规上
    benefits: [{ id: rent, kind: money, amount: { rate: 0.3, of: 企业.租金 } }]
    exclusions: [{ id: once, rule: highest, among: [city-rent, district-rent/rent] }]
  - id: district-rent
    label: 区租金
    subject: enterprise
    effective: *days
    clauses: 企业.规上
    benefits: [{ id: rent, kind: money, amount: { rate: 0.5, of: 企业.租金 }, caps: [year] }]
    caps: &caps [{ id: year, limit: 元(650), per: year }]
  - id: award
    label: 奖励
    subject: enterprise
    effective: *days
    clauses: { all: [企业.规上, { discretion: 企业.认定, by: 区 }] }
    benefits: [{ id: award, kind: money, amount: 元(400), caps: [year] }, { id: title, kind: title }]
    caps: *caps
  - id: later
    label: 尚未开放
    subject: enterprise
    effective: *days
    windows: [{ from: 2026-03-01, to: 2026-03-31 }, { from: 2027-03-01, to: 2027-03-31 }]
    clauses: 企业.规上
    benefits: [{ id: later, kind: money, amount: 元(50) }]
  - id: over
    label: 已过窗口
    subject: enterprise
    effective: *days
    windows: [{ to: 2026-03-31 }]
    clauses: 企业.规上
    benefits: [{ id: over, kind: money, amount: 元(90) }]
  - id: open-end
    label: 不知何时止
    subject: enterprise
    effective: { from: 2026-01-01 }
    clauses: 企业.规上
    benefits: [{ id: grant, kind: money, amount: 元(10) }]
golden: { asOf: 2026-06-30, cases: [{ measure: award, verdict: unknown }] }
`),
)

function problemFor(given: GivenFacts) {
  const facts = readFacts(given, district.dictionary, '2026-06-30')
  return candidatesOf(district.measures.map(measure => ({ measure, facts })))
}

const day = Temporal.PlainDate.from('2026-06-30')

describe('what may be applied for, out of measures and facts', () => {
  const known = { '企业.租金': 1000, '企业.规上': true }

  it('gives a floor of what is certain and a ceiling of what may come', () => {
    const { floor, ceiling } = bestBundle(problemFor(known), day)
    expect(floor).toMatchObject({ total: yuan(550), chosen: ['district:district-rent/rent', 'district:later/later'] })
    expect(ceiling.total).toBe(yuan(760))
    expect(ceiling.chosen).toContain('district:open-end/grant')
  })

  it('says what gives way to what, and which window is over', () => {
    const { givenUp } = bestBundle(problemFor(known), day).floor
    expect(givenUp).toContainEqual({
      id: 'district:city-rent/rent',
      because: { kind: 'excluded', exclusion: 'district:city-rent:once', by: 'district:district-rent/rent' },
      insteadTotal: yuan(350),
    })
    expect(givenUp.find(({ id }) => id === 'district:over/over')?.because).toMatchObject({ kind: 'windowOver' })
  })

  it('knows the next window of several', () => {
    const later = problemFor(known).candidates.find(({ id }) => id === 'district:later/later')
    expect(`${later?.window?.from} ${later?.window?.to}`).toBe('2027-03-01 2027-03-31')
  })

  it('takes the award where the office has found so, and the better rent under the cap they share', () => {
    const { floor } = bestBundle(problemFor({ ...known, '企业.认定': true }), day)
    expect(floor).toMatchObject({
      total: yuan(750),
      chosen: ['district:award/award', 'district:city-rent/rent', 'district:later/later'],
    })
  })

  it('tells two tracks of a measure apart, and excludes both by their one name', () => {
    const [city, rent] = district.measures
    if (!city || !rent) throw new Error('no measures')
    const facts = readFacts(known, district.dictionary, '2026-06-30')
    const tracks = ['申请', '复核'].map(track => ({ ...rent, measure: { ...rent.measure, track } }))
    const { candidates, exclusions } = candidatesOf([city, ...tracks].map(measure => ({ measure, facts })))
    const [first, again] = ['申请', '复核'].map(track => `district:district-rent@${track}/rent`)
    expect(candidates.map(({ id }) => id)).toEqual(['district:city-rent/rent', first, again])
    expect(exclusions.map(({ members }) => members)).toEqual([first, again].map(one => ['district:city-rent/rent', one]))
  })

  it('leaves out what does not fit', () => {
    expect(problemFor({ ...known, '企业.规上': false }).candidates).toEqual([])
  })
})
