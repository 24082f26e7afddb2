import { Worker } from 'node:worker_threads'
import { policyRefusals } from '@yigen/domain/policies/policies.slice.ts'
import type { PolicyChecked } from '@yigen/domain/policies/policy.ts'
import { Refused, refusal } from '@yigen/domain/refusals/refusals.ts'
import type { PolicyDocument } from '@yigen/policy'
import type { z } from 'zod'

/** What the engine says of a text; `document` null where it is not understood. */
export type CheckedText = Omit<z.output<typeof PolicyChecked>, 'key' | 'title'> & { document: PolicyDocument | null }

const mostKept = 60
const mostSeconds = 20
const resourceLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 }

const kept = new Map<string, Promise<CheckedText>>()

/** Reads, compiles, looks for what is doubtful and asks the golden cases; the same text is checked once. R22.1 */
export function checkedText(text: string): Promise<CheckedText> {
  const checking = kept.get(text) ?? inThread(text)
  kept.delete(text)
  kept.set(text, checking)
  checking.catch(() => kept.delete(text))
  const [oldest] = kept.keys()
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
  return checking
}

/** In a thread of its own that is ended after 20 s or 512 MB: a text may ask for all combinations of many values, and nobody else waits for that. */
async function inThread(text: string): Promise<CheckedText> {
  const worker = new Worker(new URL('./check-text-worker.ts', import.meta.url), {
    workerData: text,
    resourceLimits,
    execArgv: [],
    stderr: false,
  })
  const { promise, resolve, reject } = Promise.withResolvers<CheckedText>()
  const tooHard = () => reject(new Refused(refusal(policyRefusals.policyTooHard, { seconds: mostSeconds }, { field: 'yaml' })))
  const timer = setTimeout(tooHard, mostSeconds * 1000)
  worker.once('message', resolve)
  worker.once('error', (error: NodeJS.ErrnoException) => (error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooHard() : reject(error)))
  worker.once('exit', code => reject(new Error(`checking a policy ended with ${code}`)))
  try {
    return await promise
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}
