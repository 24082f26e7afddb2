import type { Access, AccessTable } from '@yigen/domain/members/access.ts'
import { buildApp } from '@yigen/server/app.ts'
import { inTransaction } from '@yigen/server/database/in-transaction.ts'
import { Problem } from '@yigen/server/http/answers.ts'
import fc from 'fast-check'
import type { RouteOptions } from 'fastify'
import { sql } from 'kysely'
import { z } from 'zod'
import type { TestApp } from '../app.ts'
import { type Operation, operationsOf } from '../matrix/asking.ts'
import type { Someone } from '../matrix/people.ts'
import { strictly } from '../matrix/strictly.ts'
import { callsBy, describedBy, type Sent } from './calls.ts'
import type { Pool } from './values.ts'

/** What the run found: how often each status came, and what is wrong with which call. */
export type Found = { calls: number; statuses: Map<number, number>; faults: string[]; done: Set<string> }

const neverAnswers = ['streamEvents']

/** So many calls by the description of the API, each as somebody else, each taken back; the same seed makes the same calls. */
export async function fuzz(
  t: TestApp,
  people: readonly Someone[],
  pool: Pool,
  { access, calls, seed }: { access: AccessTable; calls: number; seed: number },
): Promise<Found> {
  const found: Found = { calls: 0, statuses: new Map(), faults: [], done: new Set() }
  const takenBack = new Error('taken back')
  const ran = inTransaction(t.db, async trx => {
    const routes: RouteOptions[] = []
    const app = await buildApp({ ...t.context, db: trx }, { onRoute: route => routes.push(route) })
    const operations = new Map(operationsOf(routes).map(operation => [operation.id, operation]))
    const document = (await app.inject('/api/openapi.json')).json()
    const described = describedBy(document).filter(({ id }) => !neverAnswers.includes(id))
    const cookies = await Promise.all(people.map(async one => (await t.as(one.id)).cookie))
    const whose = (operation: string) => ({ likely: likelyFor(access[operation], people), all: people.length })
    const sent = fc.sample(callsBy(described, document.components.schemas, pool, whose), { seed, numRuns: calls })
    // it stays where one goes back to it
    await sql`savepoint fuzz`.execute(trx)
    for (const [i, call] of sent.entries()) {
      const answer = await app.inject({
        ...{ method: call.method as 'GET', url: call.url, remoteAddress: `10.${(i >> 16) & 255}.${(i >> 8) & 255}.${i & 255}` },
        headers: { cookie: `sid=${cookies[call.who]}`, ...call.headers },
        ...(call.body === undefined ? {} : { payload: call.body }),
      })
      await sql`rollback to savepoint fuzz`.execute(trx)
      found.calls++
      found.statuses.set(answer.statusCode, (found.statuses.get(answer.statusCode) ?? 0) + 1)
      if (answer.statusCode < 300) found.done.add(call.operation)
      const wrong = faultOf(
        { status: answer.statusCode, type: String(answer.headers['content-type'] ?? ''), text: answer.body },
        operations.get(call.operation),
      )
      if (wrong) found.faults.push(lineOf(i, call, people, wrong, answer.body))
    }
    await app.close()
    throw takenBack
  })
  await ran.catch(fault => {
    if (fault !== takenBack) throw fault
  })
  return found
}

/** The cast stands in the middle of what there is; a role's operation is tried by its holders. */
const likelyFor = (rule: Access | undefined, people: readonly Someone[]): number[] =>
  people.flatMap((one, i) => {
    if (rule?.kind === 'role') return one.roles.some(role => rule.roles.includes(role)) ? [i] : []
    return i < castSize ? [i] : []
  })
const castSize = 15

type Answer = { status: number; type: string; text: string }

/** No fault of ours; a refusal is a problem with its sentence; an answer is all in its shape. */
function faultOf({ status, type, text }: Answer, operation: Operation | undefined): string | null {
  if (status >= 500) return `${status}`
  if (status >= 400) return refusalFault(status, type, text)
  if (!type.startsWith('application/json')) return null
  const schema = operation?.answers[status]
  if (schema === undefined) return `answers ${status}, which it does not declare`
  if (!(schema instanceof z.ZodType)) return null
  const read = strictly(schema).safeParse(JSON.parse(text))
  return read.success ? null : `not in its shape: ${read.error.message.slice(0, 300)}`
}

function refusalFault(status: number, type: string, text: string): string | null {
  if (!type.startsWith('application/problem+json')) return `refuses with ${type || 'no type'}`
  const read = Problem.safeParse(JSON.parse(text))
  if (!read.success) return `no problem of RFC 9457: ${read.error.message.slice(0, 300)}`
  return read.data.status === status && read.data.title !== '' ? null : 'a problem without its status or sentence'
}

const lineOf = (i: number, call: Sent, people: readonly Someone[], wrong: string, answer: string) =>
  `call ${i}, ${call.operation} by ${people[call.who]?.label}: ${wrong}\n  ${call.method} ${call.url.slice(0, 400)}\n  ${JSON.stringify(call.headers)}\n  ${call.body?.slice(0, 600)}\n  → ${answer.slice(0, 300)}`
