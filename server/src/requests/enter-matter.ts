import { randomUUIDv7 } from 'node:crypto'
import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Filed } from '@yigen/domain/requests/request.ts'
import { isEnteredAfterwards, titleOf } from '@yigen/domain/requests/request-filing.ts'
import { receivedThroughWords } from '@yigen/domain/requests/request-status.ts'
import { requestClocks, requestHistory, requestNotices } from '@yigen/domain/requests/requests.slice.ts'
import { promiseOf } from '@yigen/domain/settings/district-numbers.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { readDueClocks } from '#clocks/due-clock.queries.ts'
import { fireRungs } from '#clocks/fire-rungs.ts'
import { reckonClocks, type StartedClock } from '#clocks/start-clock.ts'
import { emptyOutbox } from '#database/outbox.ts'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { news, tellAll } from '#notices/tell.ts'
import { settingsOf } from '#settings/settings.queries.ts'
import { others } from './people-of-request.ts'
import { type FiledWords, type NewRequest, type Running, writeFiling } from './write-filing.ts'

type Entered = Pick<NewRequest, 'enterprise' | 'side' | 'source' | 'receivedAt' | 'item' | 'chain'>
type Matter = { filed: z.output<typeof Filed>; messageId: string }

/** What was filed becomes a matter: two clocks start, its officer and who holds it are told, rungs that are past at entry fire. Whether it may, its step has asked. R4.2, R4.6 */
export async function enterMatter(
  trx: Transaction<DB>,
  actor: Actor,
  filing: FiledWords,
  entered: Entered,
  now: Temporal.Instant,
): Promise<Matter> {
  const request: NewRequest = { id: randomUUIDv7(), messageId: randomUUIDv7(), title: titleOf(filing), ...entered }
  const running = await reckonBoth(trx, actor, request, now)
  const number = await writeFiling(trx, actor, filing, request, running, now)
  await recordFiling(trx, actor, request, now)
  await tellOfFiling(trx, actor, request, running.answer, now)
  await firePastRungs(trx, actor, request, running, now)
  const officerName = request.chain.names.get(request.enterprise.officerId ?? '') ?? null
  const filed = { id: request.id, number, title: request.title, answerDueAt: running.answer.deadline.dueAt, officerName }
  return { filed, messageId: request.messageId }
}

async function reckonBoth(trx: Transaction<DB>, actor: Actor, request: NewRequest, now: Temporal.Instant): Promise<Running> {
  const afterwards = isEnteredAfterwards(request.receivedAt, now)
  const clock = {
    districtId: actor.districtId,
    subject: { kind: 'request', id: request.id },
    enterpriseId: request.enterprise.id,
    requestId: request.id,
    chain: request.chain,
    startedAt: request.receivedAt,
  } as const
  const unclassified = promiseOf.unclassified((await settingsOf(trx, actor.districtId, request.receivedAt)).numbers)
  const [answer, settlement] = await reckonClocks(trx, [
    { ...clock, kind: requestClocks.answer, promise: requestClocks.answer.promise, afterwards },
    { ...clock, kind: requestClocks.settlement, promise: request.item?.promise ?? unclassified },
  ])
  if (!answer || !settlement) throw new Error('two clocks start with a request')
  return { answer, settlement }
}

function recordFiling(trx: Transaction<DB>, actor: Actor, request: NewRequest, now: Temporal.Instant) {
  const { title, receivedAt } = request
  const data = { title, source: receivedThroughWords[request.source], receivedAt: momentBlank(receivedAt, now) }
  const kind = request.side === 'enterprise' ? requestHistory.filed : requestHistory.filedFor
  return record(trx, actor, kind, { at: receivedAt, enterpriseId: request.enterprise.id, requestId: request.id, data }, now)
}

/** Its officer and who holds it; the enterprise too when the office entered it. */
async function tellOfFiling(trx: Transaction<DB>, actor: Actor, request: NewRequest, answer: StartedClock, now: Temporal.Instant) {
  const { enterprise, chain, title } = request
  const contacts = request.side === 'office' ? enterprise.contactIds : []
  const data = { enterprise: enterprise.name, title, who: actor.name, dueAt: answer.deadline.dueAt.toString() }
  const cause = { enterpriseId: enterprise.id, requestId: request.id, data }
  const all = [
    news(requestNotices.filed, { ...cause, to: others([chain.officerId, answer.holderId], actor.memberId) }),
    news(requestNotices.filedFor, { ...cause, to: contacts }),
  ]
  await tellAll(trx, actor.districtId, all, now)
}

/** R4.2: rungs that are already past at entry fire with it. */
async function firePastRungs(trx: Transaction<DB>, actor: Actor, request: NewRequest, running: Running, now: Temporal.Instant) {
  if (request.receivedAt.equals(now)) return
  await emptyOutbox(trx)
  const clocks = await readDueClocks(trx, actor.districtId, [running.answer.id, running.settlement.id])
  await fireRungs(trx, actor.districtId, clocks, now)
}
