import { randomUUID } from 'node:crypto'
import { buildApp } from '@yigen/server/app.ts'
import { inTransaction } from '@yigen/server/database/in-transaction.ts'
import type { RouteOptions } from 'fastify'
import type { z } from 'zod'
import { multipart, type TestApp } from '../app.ts'
import { takeBack } from '../take-back.ts'
import type { Call } from './calls.ts'
import type { Someone } from './people.ts'

/** An operation as its route declares it. */
export type Operation = {
  id: string
  method: string
  url: string
  open: boolean
  body: z.ZodType | undefined
  /** by status */
  answers: Record<string, unknown>
}
export type Answered = { status: number; code: string | null; text: string; type: string }
export type Ask = (who: Someone | null, operation: Operation, call: Call) => Promise<Answered>

/** Every described operation of the application. */
export function operationsOf(routes: readonly RouteOptions[]): Operation[] {
  return routes.flatMap(({ method, url, config, schema }) => {
    const described = schema as { operationId?: string; hide?: boolean; body?: z.ZodType; response?: Record<string, unknown> } | undefined
    if (!url.startsWith('/api/') || !described?.operationId || described.hide) return []
    const [verb = ''] = [method].flat().filter(one => one !== 'HEAD')
    if (!verb) return []
    const { operationId: id, body, response: answers = {} } = described
    return [{ id, method: verb, url, open: config?.guard === 'open', body, answers }]
  })
}

/** Each call meets the same state: what it writes is taken back before the next. */
export async function askingAll(t: TestApp, ask: (ask: Ask, operations: Operation[]) => Promise<void>): Promise<void> {
  const takenBack = new Error('taken back')
  const tried = inTransaction(t.db, async trx => {
    const routes: RouteOptions[] = []
    const app = await buildApp({ ...t.context, db: trx }, { onRoute: route => routes.push(route) })
    const cookies = new Map<string, string>()
    let calls = 0
    const one: Ask = async (who, operation, call) => {
      const cookie = who && (cookies.get(who.id) ?? (await t.as(who.id)).cookie)
      if (who && cookie) cookies.set(who.id, cookie)
      const cookieHeader = `sid=${cookie}${call.browser ? `; code=${call.browser}` : ''}`
      const headers = { ...(cookie ? { cookie: cookieHeader } : {}), 'idempotency-key': randomUUID() }
      const sent = call.file ? multipart(call.file, {}, headers) : { headers, ...payloadOf(operation, call) }
      // each from an address of their own: doors count what comes from one
      const remoteAddress = `10.${calls >> 16}.${(calls >> 8) & 255}.${calls++ & 255}`
      const answer = await app.inject({ method: operation.method as 'GET', url: addressOf(operation, call), remoteAddress, ...sent })
      await takeBack(trx)
      const type = String(answer.headers['content-type'] ?? '')
      const code = type.includes('problem') ? (JSON.parse(answer.body).code as string) : null
      return { status: answer.statusCode, code, text: answer.body, type }
    }
    try {
      await ask(one, operationsOf(routes))
    } finally {
      await app.close()
    }
    throw takenBack
  })
  await tried.catch(fault => {
    if (fault !== takenBack) throw fault
  })
}

function addressOf({ url }: Operation, { id = '', params = {}, query }: Call): string {
  const path = url.replace(/:(\w+)/g, (_, name: string) => params[name] ?? id)
  return query ? `${path}?${new URLSearchParams(query)}` : path
}

const payloadOf = ({ body: schema }: Operation, { body }: Call) => {
  const payload = body ?? firstExampleOf(schema)
  return payload === undefined ? {} : { payload: payload as object }
}

const firstExampleOf = (schema: z.ZodType | undefined): unknown => (schema?.meta()?.examples as unknown[] | undefined)?.[0]

/** The same call of an id that never was. */
export function ofNothing(call: Call, never: string): Call {
  const put = (fields: object | undefined) => (fields && call.named ? withAt(fields, call.named.split('.'), never) : fields)
  const query = put(call.query) as Record<string, string> | undefined
  return { ...call, id: never, ...(query ? { query } : {}), ...(call.named && !call.query ? { body: put(call.body as object) } : {}) }
}

/** The same with another value at a place, `about.id`. */
function withAt(fields: object, [name = '', ...rest]: string[], value: unknown): object {
  const inside = (fields as Record<string, object>)[name] ?? {}
  return { ...fields, [name]: rest.length > 0 ? withAt(inside, rest, value) : value }
}
