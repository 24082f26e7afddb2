import { parentPort, workerData } from 'node:worker_threads'
import { BulkEngine, emptyCounts } from './bulk-engine.ts'
import type { Shard } from './bulk-workers.ts'
import type { PlaneProgram } from './plane-program.ts'

const program = workerData as PlaneProgram
const engine = new BulkEngine(program)

parentPort?.on('message', ({ columns, rows }: Shard) => {
  const counts = emptyCounts(program.measures)
  engine.run(columns, rows, counts)
  parentPort?.postMessage(counts)
})
