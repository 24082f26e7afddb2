import fc from 'fast-check'
import { askAll } from '#testing/backends-agree.ts'
import { randomFacts, randomMeasure } from '#testing/random-measures.ts'

const cases = Number(process.argv[2] ?? 100_000)
const some = <T>(arbitrary: fc.Arbitrary<T>, count: number) => fc.array(arbitrary, { minLength: count, maxLength: count })

// ten measures and two subjects at a time
fc.assert(
  fc.property(some(randomMeasure, 10), some(randomFacts, 2), (measures, subjects) => {
    const { tree, ...others } = askAll(measures, subjects)
    return Object.values(others).every(answers => JSON.stringify(answers) === JSON.stringify(tree))
  }),
  { numRuns: Math.ceil(cases / 10) },
)
console.log(JSON.stringify({ fuzz: 'tree, counting, counting on and planes agree', measures: cases }))
