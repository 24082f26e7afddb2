import { netRun } from './net.mjs'

// `npm run fuzz`, `npm run fuzz -- --seed 42 --calls 500`
await netRun(['server/src/fuzz.test.ts'], { calls: ['YIGEN_FUZZ', 20_000], seed: ['YIGEN_FUZZ_SEED', Date.now() % 2 ** 31] })
