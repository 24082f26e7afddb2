import { tmpdir } from 'node:os'
import { buildApp } from '@yigen/server/app.ts'
import type { Context } from '@yigen/server/context.ts'
import type { Database } from '@yigen/server/database/database.ts'
import { readEnv } from '@yigen/server/env.ts'
import { makeSessionCookie } from '@yigen/server/http/session.queries.ts'
import { benchNow, type District, districtId } from './district.ts'

/** Our whole server on the filled district, listening. */
export async function startServer(district: Pick<Database, 'db' | 'pool'>) {
  const env = readEnv({ YIGEN_DATA: tmpdir(), NODE_ENV: 'test' }, false)
  const context: Context = { db: district.db, pool: district.pool, env, now: () => benchNow, filesFolder: tmpdir() }
  const app = await buildApp(context)
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  return { url, stop: () => app.close() }
}

/** Officer number `n` of the filled district: a restricted role, about 100 enterprises and 30 open requests. */
export const officerId = (n: number) => `0190bbbb-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
export const leaderId = '0190cccc-0000-7000-8000-000000000001'
export const ministerId = (n: number) => `0190aaaa-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
/** The clerks of unit `u`, whose inbox is measured where u is 1: they hold its tasks. */
export const clerkId = (u: number) => `0190cc02-0000-7000-8000-${(2 * u + 1).toString(16).padStart(12, '0')}`
export const officerName = (n: number) => `服务官${n + 1}`
export const contactId = (n: number) => `0190dddd-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
export const enterpriseId = (n: number) => `01900001-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
export const requestId = (n: number) => `01900004-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
export const messageId = (n: number) => `01900005-0000-7000-8000-${n.toString(16).padStart(12, '0')}`

export async function signedIn({ db }: District, memberId: string): Promise<string> {
  const { cookie, token } = makeSessionCookie(districtId)
  const far = benchNow.add({ hours: 24 * 300 })
  await db
    .insertInto('login_session')
    .values({
      district_id: districtId,
      token_hash: token.hash,
      member_id: memberId,
      created_at: benchNow,
      last_seen_at: benchNow,
      expires_at: far,
    })
    .execute()
  return cookie
}
