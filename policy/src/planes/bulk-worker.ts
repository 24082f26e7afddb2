import { parentPort } from 'node:worker_threads'
import { BulkEngine, emptyCounts } from './bulk-engine.ts'
import type { Task } from './bulk-workers.ts'

let measures = 0
let engine: BulkEngine | undefined

parentPort?.on('message', (task: Task) => {
  if ('program' in task) {
    measures = task.program.measures
    engine = new BulkEngine(task.program)
  }
  const counts = emptyCounts(measures)
  if ('shard' in task) engine?.run(task.shard.columns, task.shard.rows, counts)
  parentPort?.postMessage(counts)
})
