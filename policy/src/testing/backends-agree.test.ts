import fc from 'fast-check'
import { expect, it } from 'vitest'
import { askAll } from './backends-agree.ts'
import { randomFacts, randomMeasure } from './random-measures.ts'

it('counting, counting on and planes answer as the tree does: 2,000 measures, each of two subjects', { timeout: 60_000 }, () => {
  const property = fc.property(
    fc.array(randomMeasure, { minLength: 10, maxLength: 10 }),
    fc.array(randomFacts, { minLength: 2, maxLength: 2 }),
    (measures, subjects) => {
      const { tree, ...others } = askAll(measures, subjects)
      for (const answers of Object.values(others)) expect(answers).toEqual(tree)
    },
  )
  fc.assert(property, { numRuns: 200, seed: 15, endOnFailure: true })
})
