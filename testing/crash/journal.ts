import { appendFileSync } from 'node:fs'

/** One act of a writer: how its effect is found in the database, and what was answered. */
export type Act = {
  key: string
  memberId: string
  step: string
  /** counts the rows that this act alone has written */
  trace: { statement: string; values: string[] }
}
export type Acknowledged = Act & { status: number; answer: unknown }

/** What was acknowledged, kept outside of what is killed: in this process, and line by line in a file. */
export class Journal {
  readonly acknowledged: Acknowledged[] = []
  /** begun and never answered with success */
  readonly open = new Map<string, Act>()
  readonly refused: string[] = []
  slowest = 0
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

  refuse(act: Act, status: number, text: string) {
    this.refused.push(`${act.step}: ${status} ${text}`)
  }
}
