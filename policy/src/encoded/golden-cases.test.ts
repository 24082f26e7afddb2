import { describe, expect, it } from 'vitest'
import { fitsGolden } from '#benefits/golden-amount.ts'
import { reckonBenefits } from '#benefits/reckon-benefits.ts'
import { factsOf } from '#document/golden.ts'
import { assess } from '#verdict/assess.ts'
import { deciding } from '#verdict/deciding.ts'
import { encoded, everyCase, factsIn, measureOf } from './policies.fixture.ts'

describe('the policies that come with the library answer as people read them', () => {
  it.each(encoded.map(compiled => [compiled.document.title.zh, compiled] as const))('%s', (_, compiled) => {
    const misses = compiled.document.golden.cases.flatMap((golden, index) => {
      const [measure, facts] = [measureOf(compiled, golden), factsIn(compiled, golden)]
      const assessment = assess(measure, facts)
      const clauses = deciding(assessment).map(({ rule }) => rule.id)
      const { total } = reckonBenefits(measure, facts, assessment.verdict)
      const fits =
        assessment.verdict === golden.verdict &&
        (golden.deciding === undefined || clauses.includes(golden.deciding)) &&
        (golden.amount === undefined || fitsGolden(golden.amount, total))
      return fits ? [] : [{ case: index + 1, verdict: assessment.verdict, clauses, total }]
    })
    expect(misses).toEqual([])
  })

  it('and all of the 155 read out of the texts are among them', () => {
    expect(everyCase.length).toBeGreaterThanOrEqual(155)
  })
})

it('a fact that is taken away never turns an answer over, and an amount only widens', () => {
  for (const { compiled, golden } of everyCase) {
    const measure = measureOf(compiled, golden)
    const whole = reckonBenefits(measure, factsIn(compiled, golden), golden.verdict).total
    for (const name of Object.keys(factsOf(compiled.document.golden, golden))) {
      const facts = factsIn(compiled, golden, [name])
      const { verdict } = assess(measure, facts)
      expect([golden.verdict, 'unknown'], `${compiled.document.id} without ${name}`).toContain(verdict)
      const { total } = reckonBenefits(measure, facts, golden.verdict)
      expect(total.floor).toBeLessThanOrEqual(whole.floor)
      expect(total.ceiling ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(whole.ceiling ?? Number.POSITIVE_INFINITY)
    }
  }
})
