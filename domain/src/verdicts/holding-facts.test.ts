import { describe, expect, it } from 'vitest'
import { holdingFacts, isStale } from './holding-facts.ts'
import type { KeptFact } from './kept-fact.ts'

const asOf = Temporal.PlainDate.from('2026-11-25')
const at = (hour: number) => Temporal.Instant.from(`2026-11-25T0${hour}:00:00Z`)
const fact = (more: Partial<KeptFact>): KeptFact => ({
  ...{ id: 'a', fact: '企业.从业人员', year: null, unit: '人', value: 86, sourceKind: 'call', source: '财务', day: '2026-11-20' },
  ...{ recordedBy: '陈若溪', recordedAt: at(1) },
  ...more,
})
const read = (more: Partial<KeptFact>) => fact({ id: null, sourceKind: 'result', recordedBy: null, recordedAt: null, ...more })

describe('which fact holds', () => {
  it('the newest by its day, whoever recorded it last; the other is shown', () => {
    const facts = holdingFacts([fact({ day: '2026-10-01', value: 80, recordedAt: at(9) }), read({ day: '2026-11-01', value: 90 })], asOf)
    expect(facts.get('企业.从业人员')).toMatchObject({ value: 90, sourceKind: 'result', others: [{ value: 80 }] })
  })

  it('of one day what somebody recorded, the latest of them', () => {
    const facts = holdingFacts([read({ value: 1 }), fact({ value: 2 }), fact({ value: 3, recordedAt: at(2) })], asOf)
    expect(facts.get('企业.从业人员')).toMatchObject({ value: 3, others: [{ value: 2 }, { value: 1 }] })
  })

  it('what says the same is no second word, each year is its own, and what is of a later day is not known yet', () => {
    const facts = holdingFacts([fact({}), read({}), fact({ year: 2025 }), fact({ year: 2024, day: '2026-11-26' })], asOf)
    expect([...facts].map(([key, { others }]) => [key, others.length])).toEqual([
      ['企业.从业人员', 0],
      ['企业.从业人员@2025', 0],
    ])
  })
})

it('a fact is stale the day after its months are over', () => {
  expect([isStale('2025-11-25', asOf, 12), isStale('2025-11-24', asOf, 12)]).toEqual([false, true])
})
