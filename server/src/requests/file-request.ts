import { randomUUIDv7 } from 'node:crypto'
import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { answerPromise, unclassifiedSettlement } from '@yigen/domain/clocks/promises.ts'
import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { fieldName } from '@yigen/domain/refusals/field-sentence.ts'
import { type Refusal, Refused, refusal, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Filed, FileRequest } from '@yigen/domain/requests/request.ts'
import { receivedAtOf, titleOf, whyNotReceivedAt } from '@yigen/domain/requests/request-filing.ts'
import { requestSourceWords } from '@yigen/domain/requests/request-status.ts'
import type { Relation } from '@yigen/domain/requests/request-steps.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import { chainOf } from '#assignments/chain.queries.ts'
import { startClocks } from '#clocks/start-clock.ts'
import type { DB } from '#database/schema.ts'
import { relationTo, whollySeen } from '#enterprises/sight.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { currentItem } from '#services/service-item.queries.ts'
import { insertMessage } from './insert-message.ts'
import { contactsOf, others } from './people-of-request.ts'

type Filing = z.output<typeof FileRequest>
type Enterprise = { id: string; name: string; officerId: string | null; state: string }

/** The enterprise files a request, or its officer enters a call or a visit with its true time; two clocks start: 24 hours, and the settlement. R4.2, R4.6 */
export async function fileRequest(
  trx: Transaction<DB>,
  actor: Actor,
  filing: Filing,
  now: Temporal.Instant,
): Promise<z.output<typeof Filed>> {
  const enterprise = await findEnterprise(trx, actor, filing.enterpriseId, now)
  const relation = await relationTo(trx, actor, { id: enterprise.id, officer_id: enterprise.officerId }, now)
  refuseIf(whyNotFile(enterprise, relation, filing, actor, now))
  const item = await currentItem(trx, filing.serviceCode)
  const receivedAt = receivedAtOf(filing, now)
  const chain = await chainOf(trx, actor.districtId, { officerId: enterprise.officerId, enterpriseId: enterprise.id }, now)
  const id = randomUUIDv7()
  const clock = {
    districtId: actor.districtId,
    subject: { kind: 'request', id },
    enterpriseId: enterprise.id,
    requestId: id,
    chain,
    startedAt: receivedAt,
  } as const
  const [answer, settlement] = await startClocks(trx, [
    { ...clock, kind: 'answer', promise: answerPromise },
    { ...clock, kind: 'settlement', promise: item?.promise ?? unclassifiedSettlement },
  ])
  if (!answer || !settlement) throw new Error('two clocks start with a request')
  const first = Temporal.Instant.compare(settlement.deadline.dueAt, answer.deadline.dueAt) < 0 ? settlement : answer
  const side = relation === 'enterprise' ? 'enterprise' : 'office'
  const messageId = randomUUIDv7()
  const title = titleOf(filing)
  const number = await nextNumber(trx, actor.districtId, now)
  await trx
    .insertInto('request')
    .values({
      district_id: actor.districtId,
      id,
      number,
      enterprise_id: enterprise.id,
      title,
      body: filing.body,
      service_code: item?.code ?? null,
      service_version: item?.version ?? null,
      source: sourceOf(filing.source, relation),
      status: 'filed',
      received_at: receivedAt,
      recorded_at: now,
      filed_by: actor.memberId,
      contact_name: filing.contactName || (side === 'enterprise' ? actor.name : ''),
      callback_phone: filing.callbackPhone,
      first_answered_at: null,
      last_message_id: messageId,
      due_at: first.deadline.dueAt,
      due_kind: first === answer ? 'answer' : 'settlement',
      ended_at: null,
    })
    .execute()
  await insertMessage(
    trx,
    {
      id: messageId,
      districtId: actor.districtId,
      requestId: id,
      kind: 'filing',
      side,
      authorId: actor.memberId,
      words: filing.body,
      at: receivedAt,
    },
    now,
  )
  await record(
    trx,
    actor,
    {
      kind: side === 'enterprise' ? 'request.filed' : 'request.filedFor',
      at: receivedAt,
      enterpriseId: enterprise.id,
      requestId: id,
      data: filedData(filing, receivedAt, title, now),
    },
    now,
  )
  await tell(
    trx,
    actor.districtId,
    {
      kind: 'request.filed',
      to: others(
        side === 'enterprise'
          ? [chain.officerId, answer.holderId]
          : [chain.officerId, answer.holderId, ...(await contactsOf(trx, actor.districtId, enterprise.id))],
        actor.memberId,
      ),
      enterpriseId: enterprise.id,
      requestId: id,
      data: { enterprise: enterprise.name, title, dueAt: answer.deadline.dueAt.toString() },
    },
    now,
  )
  return {
    id,
    number,
    title,
    answerDueAt: answer.deadline.dueAt,
    officerName: (chain.officerId && chain.names.get(chain.officerId)) || null,
  }
}

async function findEnterprise(trx: Transaction<DB>, actor: Actor, id: string, now: Temporal.Instant): Promise<Enterprise> {
  const { rows } = await sql<Enterprise>`
    select e.id, e.name, e.officer_id as "officerId", e.state from enterprise e
    where e.district_id = ${actor.districtId} and e.id = ${id} and ${whollySeen(actor, now)}`.execute(trx)
  if (!rows[0]) throw new Refused(refusal('notFound', {}, { field: 'enterpriseId' }))
  return rows[0]
}

function whyNotFile(enterprise: Enterprise, relation: Relation, filing: Filing, actor: Actor, now: Temporal.Instant): Refusal | null {
  const field = fieldName(['receivedAt'], actor.language)
  const itsOwn = relation === 'enterprise'
  if (itsOwn && filing.source !== 'door') return refusal('sourceNotYours', {}, { field: 'source' })
  if (filing.receivedAt && filing.source !== 'call' && filing.source !== 'visit')
    return refusal('receivedAtNotYours', { field }, { field: 'receivedAt' })
  const badTime = filing.receivedAt ? whyNotReceivedAt(filing.receivedAt, now, field) : null
  if (badTime) return badTime
  if (relation === 'other')
    return refusal('mayNot', { who: actor.language === 'en' ? 'the officer or the enterprise' : '首席服务官或企业联系人' })
  return enterprise.state === 'closed' ? refusal('enterpriseClosed') : null
}

const sourceOf = (source: Filing['source'], relation: Relation): Filing['source'] =>
  relation !== 'enterprise' && source === 'door' ? 'desk' : source

function filedData(filing: Filing, receivedAt: Temporal.Instant, title: string, now: Temporal.Instant) {
  return { title, source: requestSourceWords[filing.source], receivedAt: momentBlank(receivedAt, now) }
}

/** 20261124-0187. The counter's row stays locked until the filing commits: take it late. */
async function nextNumber(trx: Transaction<DB>, districtId: string, now: Temporal.Instant): Promise<string> {
  const day = dateIn(now)
  const { rows } = await sql<{ last: number }>`
    insert into counter (district_id, day, series, last) values (${districtId}, ${day}::date, 'request', 1)
    on conflict (district_id, day, series) do update set last = counter.last + 1 returning last`.execute(trx)
  return `${day.toString().replaceAll('-', '')}-${String(rows[0]?.last).padStart(4, '0')}`
}
