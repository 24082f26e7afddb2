import { randomUUIDv7 } from 'node:crypto'
import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Relation } from '@yigen/domain/members/relation.ts'
import { Refused, refusal, refusals, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Filed, FileRequest } from '@yigen/domain/requests/request.ts'
import { receivedAtOf, sourceOf, titleOf, whyNotFile, whyNotReceivedAt } from '@yigen/domain/requests/request-filing.ts'
import { type RequestSource, receivedThroughWords } from '@yigen/domain/requests/request-status.ts'
import { requestClocks, requestHistory, requestNotices } from '@yigen/domain/requests/requests.slice.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import { readDueClocks } from '#clocks/due-clock.queries.ts'
import { fireRungs } from '#clocks/fire-rungs.ts'
import { type StartedClock, startClocks } from '#clocks/start-clock.ts'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { news, tellAll } from '#notices/tell.ts'
import { type Chain, chainOf } from '#people/chain.queries.ts'
import { itemOn, type PromisedItem } from '#services/service-item.queries.ts'
import { relationHere, whollySeen } from '#sight/enterprise-sight.ts'
import { insertMessage } from './insert-message.ts'
import { contactsOf, others } from './people-of-request.ts'
import { nextNumber } from './request-number.ts'

type Filing = z.output<typeof FileRequest>
type Enterprise = { id: string; name: string; officerId: string | null; state: string; relation: Relation }

/** What is known once the filing is accepted. */
type NewRequest = {
  id: string
  messageId: string
  enterprise: Enterprise
  side: 'enterprise' | 'office'
  source: RequestSource
  title: string
  receivedAt: Temporal.Instant
  item: PromisedItem | null
  chain: Chain
}
type Running = { answer: StartedClock; settlement: StartedClock }

/** The enterprise files a request, or its officer enters a call or a visit with its true time; two clocks start: 24 hours, and the settlement. R4.2, R4.6 */
export async function fileRequest(
  trx: Transaction<DB>,
  actor: Actor,
  filing: Filing,
  now: Temporal.Instant,
): Promise<z.output<typeof Filed>> {
  refuseIf(whyNotReceivedAt(filing, now, actor.language))
  const receivedAt = receivedAtOf(filing, now)
  const item = filing.serviceCode === null ? null : await itemOn(trx, filing.serviceCode, receivedAt)
  const enterprise = await shareEnterprise(trx, actor, filing.enterpriseId)
  const { relation } = enterprise
  refuseIf(whyNotFile(enterprise, filing, { relation, language: actor.language }))
  const request: NewRequest = {
    id: randomUUIDv7(),
    messageId: randomUUIDv7(),
    enterprise,
    side: relation === 'enterprise' ? 'enterprise' : 'office',
    source: sourceOf(filing, relation),
    title: titleOf(filing),
    receivedAt,
    item,
    chain: await chainOf(trx, actor.districtId, { officerId: enterprise.officerId, enterpriseId: enterprise.id }, now),
  }
  const running = await startBoth(trx, actor, request)
  const number = await insertRequest(trx, actor, filing, request, running, now)
  await recordFiling(trx, actor, request, now)
  await tellOfFiling(trx, actor, request, running.answer, now)
  await firePastRungs(trx, actor, request, running, now)
  const officerName = request.chain.names.get(enterprise.officerId ?? '') ?? null
  return { id: request.id, number, title: request.title, answerDueAt: running.answer.deadline.dueAt, officerName }
}

/** The enterprise, held as it is until the filing is written: an officer assigned meanwhile would not find the new clocks. */
async function shareEnterprise(trx: Transaction<DB>, actor: Actor, id: string): Promise<Enterprise> {
  const { rows } = await sql<Enterprise>`
    select e.id, e.name, e.officer_id as "officerId", e.state, ${relationHere(actor)} as relation from enterprise e
    where e.district_id = ${actor.districtId} and e.id = ${id} and ${whollySeen(actor)} for share of e`.execute(trx)
  if (!rows[0]) throw new Refused(refusal(refusals.notFound, {}, { field: 'enterpriseId' }))
  return rows[0]
}

async function startBoth(trx: Transaction<DB>, actor: Actor, request: NewRequest): Promise<Running> {
  const clock = {
    districtId: actor.districtId,
    subject: { kind: 'request', id: request.id },
    enterpriseId: request.enterprise.id,
    requestId: request.id,
    chain: request.chain,
    startedAt: request.receivedAt,
  } as const
  const [answer, settlement] = await startClocks(trx, [
    { ...clock, kind: requestClocks.answer, promise: requestClocks.answer.promise },
    { ...clock, kind: requestClocks.settlement, promise: request.item?.promise ?? requestClocks.settlement.promise },
  ])
  if (!answer || !settlement) throw new Error('two clocks start with a request')
  return { answer, settlement }
}

async function insertRequest(
  trx: Transaction<DB>,
  actor: Actor,
  filing: Filing,
  request: NewRequest,
  { answer, settlement }: Running,
  now: Temporal.Instant,
): Promise<string> {
  const settlementFirst = Temporal.Instant.compare(settlement.deadline.dueAt, answer.deadline.dueAt) < 0
  const number = await nextNumber(trx, actor.districtId, now)
  await trx
    .insertInto('request')
    .values({
      district_id: actor.districtId,
      id: request.id,
      number,
      enterprise_id: request.enterprise.id,
      title: request.title,
      body: filing.body,
      service_code: request.item?.code ?? null,
      service_version: request.item?.version ?? null,
      source: request.source,
      status: 'filed',
      received_at: request.receivedAt,
      recorded_at: now,
      filed_by: actor.memberId,
      contact_name: filing.contactName || (request.side === 'enterprise' ? actor.name : ''),
      callback_phone: filing.callbackPhone,
      first_answered_at: null,
      last_message_id: request.messageId,
      due_at: (settlementFirst ? settlement : answer).deadline.dueAt,
      due_kind: settlementFirst ? 'settlement' : 'answer',
      ended_at: null,
    })
    .execute()
  const message = { id: request.messageId, kind: 'filing', side: request.side, words: filing.body, at: request.receivedAt } as const
  await insertMessage(trx, { ...message, districtId: actor.districtId, requestId: request.id, authorId: actor.memberId }, now)
  return number
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
  const contacts = request.side === 'office' ? await contactsOf(trx, actor.districtId, enterprise.id) : []
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
  const clocks = await readDueClocks(trx, actor.districtId, [running.answer.id, running.settlement.id])
  await fireRungs(trx, actor.districtId, clocks, now)
}
