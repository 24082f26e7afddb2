import { netRun } from './net.mjs'

// `npm run matrix` says how much was tried
await netRun(['server/src/matrix.test.ts'], { figures: ['YIGEN_MATRIX', 1] })
