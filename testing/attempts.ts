import { randomUUID } from 'node:crypto'
import { buildApp } from '@yigen/server/app.ts'
import { inTransaction } from '@yigen/server/database/in-transaction.ts'
import type { TestApp } from './app.ts'
import { takeBack } from './take-back.ts'

/** The refusal, by code and sentence; nulls when it would be done. */
type Outcome = { code: string | null; sentence: string | null }
export type Attempt = (who: string, path: string, body: unknown, method?: 'POST' | 'PUT' | 'PATCH' | 'DELETE') => Promise<Outcome>

/** What routes would answer now: each attempt is written and taken back before the next, so that all of them meet the same state. */
export async function attempting(t: TestApp, ask: (attempt: Attempt) => Promise<void>): Promise<void> {
  const takenBack = new Error('taken back')
  const tried = inTransaction(t.db, async trx => {
    const app = await buildApp({ ...t.context, db: trx })
    const cookies = new Map<string, string>()
    const attempt: Attempt = async (who, url, payload, method = 'POST') => {
      const cookie = cookies.get(who) ?? (await t.as(who)).cookie
      cookies.set(who, cookie)
      const headers = { cookie: `sid=${cookie}`, 'idempotency-key': randomUUID() }
      const answer = await app.inject({ method, url, headers, payload: payload as object })
      await takeBack(trx)
      if (answer.statusCode < 300) return { code: null, sentence: null }
      const { code, title } = JSON.parse(answer.body)
      if (answer.statusCode >= 500 || code === 'malformed' || code === 'noSuchRoute') throw new Error(`${url} failed: ${answer.body}`)
      return { code, sentence: title }
    }
    try {
      await ask(attempt)
    } finally {
      await app.close()
    }
    throw takenBack
  })
  await tried.catch(fault => {
    if (fault !== takenBack) throw fault
  })
}
