import { appendFileSync } from 'node:fs'
import { patient } from './patient.ts'
import type { Trace } from './trace.ts'

/** One act of a writer: how its effect is found in the database, and what was answered. */
export type Act = {
  key: string
  memberId: string
  /** the operation of the API */
  step: string
  /** counts the rows that this act alone has written */
  trace: Trace
  /** the sum of the file that was sent with it */
  sha256?: string
  /** no answer is kept under a key: the operation has none, or said that it was done before */
  unkeyed?: true
  /** its answer is kept sealed under the cookie of who asked */
  sealedUnder?: string
}
export type Acknowledged = Act & { status: number; answer: unknown }

/** What was acknowledged, kept outside of what is killed: in this process, and line by line in a file. */
export class Journal {
  readonly acknowledged: Acknowledged[] = []
  /** begun and never answered with success */
  readonly open = new Map<string, Act>()
  readonly refused: string[] = []
  /** the longest request, and the longest of those that may take long; in milliseconds */
  readonly slowest = { step: '', took: 0 }
  readonly slowestPatient = { step: '', took: 0 }
  tries = 0
  readonly #file: string

  constructor(file: string) {
    this.#file = file
  }

  begin(act: Act) {
    this.open.set(act.key, act)
  }

  acknowledge(act: Act, status: number, answer: unknown) {
    this.open.delete(act.key)
    this.acknowledged.push({ ...act, status, answer })
    appendFileSync(this.#file, `${JSON.stringify({ ...act, status, answer })}\n`)
  }

  refuse(step: string, status: number, text: string) {
    this.refused.push(`${step}: ${status} ${text}`)
  }

  took(step: string, took: number) {
    this.tries++
    const slowest = patient.has(step) ? this.slowestPatient : this.slowest
    if (took > slowest.took) Object.assign(slowest, { step, took })
  }
}
