import { inTransaction } from '@yigen/server/database/in-transaction.ts'
import { setPassword } from '@yigen/server/members/set-password.ts'
import { expect } from 'vitest'
import type { TestApp } from './app.ts'

export const password = 'Pearl-River-2026'

/** Someone of the cast gets a name and a password to sign in with. */
export async function anAccount(t: TestApp, memberId: string, loginName: string, secret = password): Promise<void> {
  await inTransaction(t.db, trx => setPassword(trx, memberId, loginName, secret, t.now()))
}

/** Signs in as a browser would; its caller goes on with the cookie that came. */
export async function signedIn(t: TestApp, loginName: string, secret = password) {
  const answer = await t.withCookie('').post('/api/session', { loginName, password: secret })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return t.withCookie(cookieOf(answer))
}

/** The session in `set-cookie`; empty when it was taken away. */
export function cookieOf(answer: { headers: Record<string, unknown> }): string {
  return /sid=([^;]*)/.exec(String(answer.headers['set-cookie'] ?? ''))?.[1] ?? ''
}

/** The token at the end of a one-time link. */
export const tokenOf = (link: string): string => link.split('/').at(-1) ?? ''
