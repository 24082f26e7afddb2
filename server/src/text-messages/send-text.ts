import { setTimeout as sleep } from 'node:timers/promises'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { TextCarrier, TextMessage } from './text-message.ts'

/** So long a carrier is waited for, in milliseconds: a person waits for the answer. */
export const patienceWithCarrier = 5_000

/** Hands a message to the carrier. One that fails, or says nothing in time, is a refusal (503); whoever asked takes back what they wrote for it. */
export async function sendText(carrier: TextCarrier, message: TextMessage, patience = patienceWithCarrier): Promise<void> {
  const [late, done] = [new AbortController(), new AbortController()]
  const timer = sleep(patience, undefined, { signal: done.signal, ref: false }).then(() => {
    late.abort()
    throw new Error('the carrier of text messages does not answer')
  })
  try {
    await Promise.race([carrier.send(message, late.signal), timer])
  } catch (fault) {
    throw Object.assign(new Refused(refusal(refusals.textNotSent)), { cause: withoutMessage(fault) })
  } finally {
    done.abort()
    timer.catch(() => {})
  }
}

/** A carrier's fault may quote what it was given: its name and code are enough to look for it. */
const withoutMessage = (fault: unknown): Error =>
  new Error([(fault as Error).name, (fault as { code?: string }).code].filter(Boolean).join(' '))
