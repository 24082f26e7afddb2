import { netRun } from './net.mjs'

// `npm run model`, `npm run model -- --seed 42 --runs 20`
await netRun(['server/src/model.test.ts', 'domain/src/calendar/minute-oracle.test.ts'], {
  runs: ['YIGEN_MODEL', 200],
  seed: ['YIGEN_MODEL_SEED', Date.now() % 2 ** 31],
})
