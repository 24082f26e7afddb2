import fc from 'fast-check'
import highsModule from 'highs'
import { expect, it } from 'vitest'
import { bestBundle } from './best-bundle.ts'
import { linearProgram } from './linear-program.fixture.ts'
import { problemOf } from './problem.fixture.ts'

const day = Temporal.PlainDate.from('2026-12-01')
// its types are read as CommonJS while the module that is loaded is not
const highs = await (highsModule as unknown as typeof highsModule.default)()

it('finds what HiGHS finds, floor and ceiling', { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(problemOf(30), problem => {
      const { floor, ceiling } = bestBundle(problem, day)
      expect(floor.total).toBe(oracle(linearProgram(problem, 'floor')))
      expect(ceiling.total).toBe(oracle(linearProgram(problem, 'ceiling')))
    }),
    { numRuns: 12 },
  )
})

function oracle(program: string) {
  const { Status, ObjectiveValue } = highs.solve(program, { mip_rel_gap: 0 })
  expect(Status).toBe('Optimal')
  return Math.round(ObjectiveValue)
}
