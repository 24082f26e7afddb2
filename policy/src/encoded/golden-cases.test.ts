import { describe, expect, it } from 'vitest'
import { reckonBenefits } from '#benefits/reckon-benefits.ts'
import { checkGolden } from '#checks/check-golden.ts'
import { factsOf } from '#document/golden.ts'
import { showProblem } from '#problems/say-problem.ts'
import { assess } from '#verdict/assess.ts'
import { askedOf, encoded, everyCase, factsIn } from './policies.fixture.ts'

describe('the policies that come with the library answer as people read them', () => {
  it.each(encoded.map(compiled => [compiled.document.title.zh, compiled] as const))('%s', (_, compiled) => {
    expect(checkGolden(compiled).map(problem => showProblem(problem, 'en'))).toEqual([])
  })

  it('and all of the 155 read out of the texts are among them', () => {
    expect(everyCase.length).toBeGreaterThanOrEqual(155)
  })
})

it('a fact that is taken away never turns an answer over, and an amount only widens', { timeout: 60_000 }, () => {
  for (const { compiled, golden } of everyCase) {
    const measure = askedOf(compiled, golden)
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
