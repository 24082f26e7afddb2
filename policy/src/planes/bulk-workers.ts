import { Worker } from 'node:worker_threads'
import { type Counts, emptyCounts } from './bulk-engine.ts'
import type { Column } from './fill-planes.ts'
import type { PlaneProgram } from './plane-program.ts'

/** Some of the subjects: a column of cells for each attribute. On shared memory they are not copied. */
export type Shard = { columns: readonly Column[]; rows: number }

export type BulkOptions = { workers: number; onProgress?: (rows: number) => void }

/**
 * All measures against as many subjects as the shards bring, in worker threads. A worker is given its next shard when it is
 * done with the last, so that no more shards are in memory than there are workers.
 */
export async function runInWorkers(
  program: PlaneProgram,
  shards: Iterable<Shard> | AsyncIterable<Shard>,
  { workers, onProgress }: BulkOptions,
): Promise<Counts> {
  const counts = emptyCounts(program.measures)
  const source = shardsOf(shards)
  const pool = Array.from({ length: workers }, () => new Worker(new URL('./bulk-worker.ts', import.meta.url), { workerData: program }))
  try {
    await Promise.all(pool.map(serve))
  } finally {
    await Promise.all(pool.map(worker => worker.terminate()))
  }
  return counts

  async function serve(worker: Worker): Promise<void> {
    for (let next = await source.next(); !next.done; next = await source.next()) {
      addCounts(counts, await answerOf(worker, next.value))
      onProgress?.(counts.rows)
    }
  }
}

async function* shardsOf(shards: Iterable<Shard> | AsyncIterable<Shard>): AsyncGenerator<Shard> {
  yield* shards
}

function answerOf(worker: Worker, shard: Shard): Promise<Counts> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.postMessage(shard)
  })
}

function addCounts(counts: Counts, more: Counts): void {
  for (const list of ['yes', 'no', 'notApplicable', 'nearMisses'] as const)
    more[list].forEach((count, measure) => {
      counts[list][measure] = (counts[list][measure] as number) + count
    })
  counts.rows += more.rows
}
