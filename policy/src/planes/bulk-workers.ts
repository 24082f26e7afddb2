import { once } from 'node:events'
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { type Counts, emptyCounts } from './bulk-engine.ts'
import type { Column } from './columns.ts'
import type { PlaneProgram } from './plane-program.ts'

/** Some of the subjects: a column of cells for each attribute. On shared memory they are not copied. */
export type Shard = { columns: readonly Column[]; rows: number }

type Shards = Iterable<Shard> | AsyncIterable<Shard>
type OnProgress = (rows: number) => void

/** What a worker is given: a program to keep, which it answers by counts of nothing, or a shard to count by the program it has. */
export type Task = { program: PlaneProgram } | { shard: Shard }

/** Compiled, it lies beside this one under the ending of what was compiled. */
const workerFile = `./bulk-worker${extname(import.meta.filename)}`

/**
 * Threads that stay until they are closed: to start them takes longer than to ask one measure of millions of subjects. Runs
 * follow one another, and after one that failed there are no more.
 */
export class BulkWorkers {
  readonly #workers: readonly Worker[]
  #last: Promise<unknown> = Promise.resolve()
  #closed = false

  constructor(count: number) {
    this.#workers = Array.from({ length: count }, () => new Worker(new URL(workerFile, import.meta.url)))
  }

  /**
   * All measures against as many subjects as the shards bring. A worker is given its next shard when it is done with the last,
   * so that no more shards are in memory than there are workers.
   */
  run(program: PlaneProgram, shards: Shards, onProgress?: OnProgress): Promise<Counts> {
    const run = this.#last.then(() => this.#run(program, shardsOf(shards), onProgress))
    this.#last = run
    return run
  }

  async #run(program: PlaneProgram, shards: AsyncGenerator<Shard>, onProgress: OnProgress | undefined): Promise<Counts> {
    if (this.#closed) throw new Error('The workers are closed')
    const counts = emptyCounts(program.measures)
    const serve = async (worker: Worker): Promise<void> => {
      await answerOf(worker, { program })
      for (let next = await shards.next(); !next.done; next = await shards.next()) {
        addCounts(counts, await answerOf(worker, { shard: next.value }))
        onProgress?.(counts.rows)
      }
    }
    await Promise.all(this.#workers.map(serve))
    return counts
  }

  async close(): Promise<void> {
    this.#closed = true
    await Promise.all(this.#workers.map(worker => worker.terminate()))
  }
}

/** The same with threads that are started for it alone. */
export async function runInWorkers(
  program: PlaneProgram,
  shards: Shards,
  { workers, onProgress }: { workers: number; onProgress?: OnProgress },
): Promise<Counts> {
  const pool = new BulkWorkers(workers)
  try {
    return await pool.run(program, shards, onProgress)
  } finally {
    await pool.close()
  }
}

async function* shardsOf(shards: Shards): AsyncGenerator<Shard> {
  yield* shards
}

/** An error in the worker rejects. */
async function answerOf(worker: Worker, task: Task): Promise<Counts> {
  worker.postMessage(task)
  const [counts] = await once(worker, 'message')
  return counts
}

function addCounts(counts: Counts, more: Counts): void {
  for (const list of ['yes', 'no', 'notApplicable', 'nearMisses'] as const)
    more[list].forEach((count, measure) => {
      counts[list][measure] = (counts[list][measure] as number) + count
    })
  counts.rows += more.rows
}
