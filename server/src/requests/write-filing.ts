import type { Actor } from '@yigen/domain/members/actor.ts'
import type { FileRequest } from '@yigen/domain/requests/request.ts'
import type { RequestSource } from '@yigen/domain/requests/request-status.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import { type StartedClock, startAtEnd } from '#clocks/start-clock.ts'
import { giveAtEnd, writeAtEnd } from '#database/outbox.ts'
import type { DB } from '#database/schema.ts'
import type { Chain } from '#people/chain.queries.ts'
import type { PromisedItem } from '#services/service-item.queries.ts'
import { messageRow, messageRows } from './insert-message.ts'
import type { FilingEnterprise } from './lock-for-filing.ts'
import { nextNumber } from './request-number.ts'

/** What was said of it. */
export type FiledWords = Pick<z.output<typeof FileRequest>, 'title' | 'body' | 'contactName' | 'callbackPhone'>

/** What is known once the filing is accepted. */
export type NewRequest = {
  id: string
  messageId: string
  enterprise: FilingEnterprise
  side: 'enterprise' | 'office'
  source: RequestSource
  title: string
  receivedAt: Temporal.Instant
  item: PromisedItem | null
  chain: Chain
}
export type Running = { answer: StartedClock; settlement: StartedClock }

/** The request with its first message and its clocks, by the last statement of the step: the number that it takes is held for the commit alone. Returns that number, or what stands for it until then. */
export async function writeFiling(
  trx: Transaction<DB>,
  actor: Actor,
  filing: FiledWords,
  request: NewRequest,
  { answer, settlement }: Running,
  now: Temporal.Instant,
): Promise<string> {
  const { districtId, memberId, name } = actor
  const { enterprise, side, source, title, item, receivedAt } = request
  const first = Temporal.Instant.compare(settlement.deadline.dueAt, answer.deadline.dueAt) < 0 ? settlement : answer
  const filed = sql`
    insert into request (district_id, id, number, enterprise_id, title, body, service_code, service_version, source, status, received_at, recorded_at,
      filed_by, contact_name, callback_phone, last_message_id, due_at, due_kind)
    select ${districtId}, ${request.id}::uuid, counted.number, ${enterprise.id}::uuid, ${title}, ${filing.body}, ${item?.code ?? null}, ${item?.version ?? null}::integer,
      ${source}, 'filed', ${receivedAt}::timestamptz, ${now}::timestamptz, ${memberId}::uuid, ${filing.contactName || (side === 'enterprise' ? name : '')},
      ${filing.callbackPhone}, ${request.messageId}::uuid, ${first.deadline.dueAt}::timestamptz, ${first.clock.kind.kind}
    from counted`
  const number = await giveAtEnd(trx, { writes: { counted: nextNumber(districtId, now), filed }, word: sql`(select number from counted)` })
  const about = { districtId, requestId: request.id, authorId: memberId, side }
  await writeAtEnd(trx, messageRows, [
    messageRow({ ...about, id: request.messageId, kind: 'filing', words: filing.body, at: receivedAt }, now),
  ])
  await startAtEnd(trx, [answer, settlement])
  return number
}
