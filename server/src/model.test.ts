import { testApp } from '@yigen/testing/app.ts'
import { commands, type Model } from '@yigen/testing/model/commands.ts'
import { aStation } from '@yigen/testing/stations.ts'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { jobs } from './jobs.ts'

/** `npm run model` runs 200 stories; what fell is told again with `YIGEN_MODEL_SEED`. */
const runs = Number(process.env.YIGEN_MODEL ?? 20)
const seed = Number(process.env.YIGEN_MODEL_SEED ?? 20261129)

/** So many in one district: each leaves matters open, whose clocks all later ones see run. */
const inOneDistrict = 40
const districts = Array.from({ length: Math.ceil(runs / inOneDistrict) }, (_, i) => ({
  seed: seed + i,
  stories: Math.min(inOneDistrict, runs - i * inOneDistrict),
}))

it.for(districts)(
  'random steps by random people at random times never lead where the tables forbid, and no open matter is without its holder and due time (seed $seed)',
  { timeout: 600_000 },
  async ({ seed, stories }) => {
    const t = await testApp()
    for (const weekday of [1, 2, 3, 4, 5]) await aStation(t, { weekday, from: '00:10', until: '23:50', desks: 1 })
    const model: Model = { done: new Map(), refused: 0 }
    const story = fc.asyncProperty(fc.commands(commands, { maxCommands: 60, size: 'max' }), async told => {
      await fc.asyncModelRun(() => ({ model, real: { t, jobs } }), told)
    })
    try {
      await fc.assert(story, { numRuns: stories, seed, endOnFailure: true })
    } finally {
      await t.close()
    }
    const done = [...model.done.values()].reduce((sum, count) => sum + count, 0)
    if (process.env.YIGEN_MODEL)
      process.stdout.write(
        `model: ${stories} stories, seed ${seed}, ${done} steps done of ${model.done.size} kinds, ${model.refused} refused, 0 forbidden\n`,
      )
    // of a few stories nothing can be expected
    expect(done).toBeGreaterThan(stories < 10 ? 0 : stories * 5)
  },
)
