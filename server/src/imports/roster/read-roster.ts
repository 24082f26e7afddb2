import { Worker } from 'node:worker_threads'
import { rosterLimits, type Sheet } from '@yigen/domain/imports/roster-sheet.ts'
import { RosterRefused } from './roster-refusals.ts'
import type { WorkerInput, WorkerOutput } from './roster-worker.ts'

const resourceLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 }

/**
 * Reads the first sheet of an .xlsx or a csv, told apart by content. Judges nothing; formulas are marked, not computed.
 * Runs in a thread of its own that is ended after 20 s or 512 MB. Throws `RosterRefused` when the file is not read.
 */
export async function readRoster(bytes: Uint8Array, fileName: string, seconds: number = rosterLimits.seconds): Promise<Sheet> {
  if (bytes.length === 0) throw new RosterRefused('emptyFile')
  if (bytes.length > rosterLimits.bytes) {
    throw new RosterRefused('tooLarge', { is: (bytes.length / 1_000_000).toFixed(1), limit: rosterLimits.bytes / 1_000_000 })
  }
  const output = await inThread({ bytes, fileName }, seconds)
  if ('sheet' in output) return output.sheet
  throw new RosterRefused(output.refusal.code, output.refusal.blanks)
}

async function inThread(workerData: WorkerInput, seconds: number): Promise<WorkerOutput> {
  const worker = new Worker(new URL('./roster-worker.ts', import.meta.url), { workerData, resourceLimits, execArgv: [], stderr: false })
  const { promise, resolve, reject } = Promise.withResolvers<WorkerOutput>()
  const timer = setTimeout(() => reject(new RosterRefused('tooSlow', { seconds })), seconds * 1000)
  worker.once('message', resolve)
  worker.once('error', (error: NodeJS.ErrnoException) =>
    reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new RosterRefused('tooHeavy') : error),
  )
  worker.once('exit', code => reject(new Error(`reading a roster ended with ${code}`)))
  try {
    return await promise
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}
