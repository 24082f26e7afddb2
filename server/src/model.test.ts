import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { commands, type Model } from '@yigen/testing/model/commands.ts'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { jobs } from './jobs.ts'

/** `npm run model` runs 200 stories; what fell is told again with `YIGEN_MODEL_SEED`. */
const runs = Number(process.env.YIGEN_MODEL ?? 20)
const seed = Number(process.env.YIGEN_MODEL_SEED ?? 20261129)

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it(`random steps by random people at random times never lead where the tables forbid, and no open matter is without its holder and due time (seed ${seed})`, async () => {
  const model: Model = { done: new Map(), refused: 0 }
  const real = { t, jobs }
  const story = fc.asyncProperty(fc.commands(commands, { maxCommands: 60, size: 'max' }), async told => {
    await fc.asyncModelRun(() => ({ model, real }), told)
  })
  await fc.assert(story, { numRuns: runs, seed, endOnFailure: true })
  const done = [...model.done.values()].reduce((sum, count) => sum + count, 0)
  if (process.env.YIGEN_MODEL)
    process.stdout.write(
      `model: ${runs} stories, seed ${seed}, ${done} steps done of ${model.done.size} kinds, ${model.refused} refused, 0 forbidden\n`,
    )
  expect(done).toBeGreaterThan(runs * 5)
}, 3_600_000)
