import { describe, expect, it } from 'vitest'
import { at } from '#calendar/zone.ts'
import { evaluateSigns } from './evaluate-signs.ts'
import { isLeftAlone, isToVisit, nextOnOf } from './on-list.ts'
import type { ClaimFact, SignFacts } from './sign-facts.ts'
import { type SignRule, standardSignNumbers, standardSignRules } from './sign-rules.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const moment = (text: string) => at(day(text), '10:00')
const now = moment('2026-11-25')

const facts = (more: Partial<SignFacts> = {}): SignFacts => ({
  ...{ enterpriseId: 'e', followed: true, since: moment('2024-01-01'), districtName: '海珠区', cityName: '广州市' },
  ...{ lastContact: { at: moment('2026-11-20'), kind: 'call' }, lease: null, addresses: [], capital: [], people: [], tax: [], ratings: [] },
  ...{ parentEvents: [], late: [], ...more },
})
const claim = (until: string, value: number, more: Partial<ClaimFact> = {}): ClaimFact => ({
  ...{ id: until, toDate: false, until: day(until), value, source: '社保', knownAt: moment('2026-11-10') },
  ...more,
})
const rulesOf = (more: Partial<SignFacts>) => evaluateSigns(facts(more), standardSignRules, now).map(({ rule, strong }) => [rule, strong])
const lease = (until: string) => ({ id: 'l', until: day(until), source: '租赁合同', knownAt: moment('2024-04-02') })
const rating = (on: string, grade = 2) => ({ requestId: on, title: '子女入学', grade, at: moment(on) })
const address = (words: string, knownAt = '2026-11-10') => ({ id: words, words, source: '营业执照', knownAt: moment(knownAt) })

describe('a sign (R23.1)', () => {
  it('is there at its bound and not a day or a number before it', () => {
    const on = day('2026-11-25')
    expect(rulesOf({ lease: lease(on.add({ days: 180 }).toString()) })).toEqual([['leaseEnds', false]])
    expect(rulesOf({ lease: lease(on.add({ days: 181 }).toString()) })).toEqual([])
    const called = (days: number) => ({ lastContact: { at: moment(on.subtract({ days }).toString()), kind: 'call' as const } })
    expect(rulesOf(called(60))).toEqual([['noContact', false]])
    expect(rulesOf(called(59))).toEqual([])
    expect(rulesOf({ ratings: [rating('2026-10-26'), rating(on.subtract({ days: 180 }).toString(), 1)] })).toEqual([['badRatings', false]])
    expect(rulesOf({ ratings: [rating('2026-10-26'), rating(on.subtract({ days: 181 }).toString())] })).toEqual([])
    expect(rulesOf({ late: [{ requestId: 'r', title: '用电', dueAt: moment('2026-11-24') }] })).toEqual([['lateMatters', false]])
  })

  it('of people and tax is reckoned in whole numbers, and a share met exactly is met', () => {
    expect(rulesOf({ people: [claim('2026-10-31', 80), claim('2026-07-31', 100)] })).toEqual([['peopleDown', true]])
    expect(rulesOf({ people: [claim('2026-10-31', 81), claim('2026-07-31', 100)] })).toEqual([])
    expect(rulesOf({ people: [claim('2026-10-31', 50), claim('2026-06-30', 100)] })).toEqual([])
    expect(rulesOf({ tax: [claim('2026-10-31', 700, { toDate: true }), claim('2025-10-31', 1000, { toDate: true })] })).toEqual([
      ['taxDown', false],
    ])
    // January to October is never held against October alone
    expect(rulesOf({ tax: [claim('2026-10-31', 700, { toDate: true }), claim('2025-10-31', 1000)] })).toEqual([])
    expect(rulesOf({ tax: [claim('2026-10-31', 0), claim('2025-10-31', 0)] })).toEqual([])
  })

  it('of a changed address is weak, and strong where it leaves the district; of capital strong where it is reduced', () => {
    const from = address('广州市海珠区新港东路 1 号', '2024-01-01')
    expect(rulesOf({ addresses: [address('广州市海珠区琶洲大街 8 号'), from] })).toEqual([['placeChanged', false]])
    expect(rulesOf({ addresses: [address('广州市番禺区市桥街 8 号'), from] })).toEqual([['placeChanged', true]])
    expect(rulesOf({ addresses: [address('佛山市南海区桂城 2 号'), from] })).toEqual([['placeChanged', true]])
    expect(rulesOf({ addresses: [address('琶洲互联网创新集聚区 3 号楼 A 园区'), from] })).toEqual([['placeChanged', false]])
    expect(rulesOf({ capital: [claim('2026-11-01', 900), claim('2024-01-01', 1000)] })).toEqual([['placeChanged', true]])
    expect(rulesOf({ capital: [claim('2026-11-01', 1100), claim('2024-01-01', 1000)] })).toEqual([['placeChanged', false]])
  })

  it('of a parent is strong, with the day of the decision to come', () => {
    const event = { id: 'p', kind: 'merger' as const, parent: '集团', words: '合并。', source: '公告', on: day('2026-11-18') }
    const [sign] = evaluateSigns(
      facts({ parentEvents: [{ ...event, nextOn: day('2026-12-08'), knownAt: moment('2026-11-19') }] }),
      standardSignRules,
      now,
    )
    expect([sign?.rule, sign?.strong, String(sign?.nextOn), sign?.opens]).toEqual([
      'parentEvent',
      true,
      '2026-12-08',
      [{ kind: 'parentEvent', id: 'p' }],
    ])
  })

  it('is none where its rule is off, its number another, or the enterprise followed no more', () => {
    const seen = facts({ lease: lease('2027-03-25') })
    const rules = (off: SignRule[], numbers = standardSignNumbers) => evaluateSigns(seen, { version: 1, numbers, off }, now)
    expect(rules([])).toHaveLength(1)
    expect(rules(['leaseEnds'])).toEqual([])
    expect(rules([], { ...standardSignNumbers, leaseDays: 90 })).toEqual([])
    expect(evaluateSigns({ ...seen, followed: false }, standardSignRules, now)).toEqual([])
  })
})

describe('the list (R23.1, R23.2)', () => {
  const found = (more: Partial<SignFacts>) => evaluateSigns(facts(more), standardSignRules, now)
  const old = { lastContact: { at: moment('2026-09-01'), kind: 'visit' as const } }

  it('takes one strong or two weak, of which one is newer than the last contact', () => {
    const weak = { lease: lease('2027-03-25') }
    expect(isToVisit(found({ ...weak }), null)).toBe(false)
    expect(isToVisit(found({ ...weak, ...old }), old.lastContact)).toBe(true)
    const late = { ...weak, late: [{ requestId: 'r', title: '用电', dueAt: moment('2026-11-24') }] }
    expect(isToVisit(found(late), { at: moment('2026-11-23'), kind: 'call' })).toBe(true)
    expect(isToVisit(found(late), { at: moment('2026-11-25'), kind: 'callBack' })).toBe(false)
  })

  it('leaves alone until the day, but for a strong sign that came since; and is ordered by the next day', () => {
    const signs = found({ capital: [claim('2026-11-01', 900), claim('2024-01-01', 1000)], lease: lease('2027-03-25') })
    const aside = (on: string, until: string) => ({ at: moment(on), until: day(until) })
    expect(isLeftAlone(signs, aside('2026-11-12', '2026-12-02'), day('2026-12-01'))).toBe(true)
    expect(isLeftAlone(signs, aside('2026-11-12', '2026-12-02'), day('2026-12-02'))).toBe(false)
    expect(isLeftAlone(signs, aside('2026-11-09', '2026-12-02'), day('2026-12-01'))).toBe(false)
    expect(String(nextOnOf(signs, day('2026-11-25')))).toBe('2027-03-25')
  })
})
