import { randomUUIDv7 } from 'node:crypto'
import type { ContactOrdered, OrderContact } from '@yigen/domain/assignments/assignment.ts'
import { mayOrder, whyNotOrder } from '@yigen/domain/assignments/assignment-steps.ts'
import { assignmentClocks, orderHistory, orderNotices } from '@yigen/domain/assignments/assignments.slice.ts'
import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import { type Actor, whyNotRole } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import { startClock } from '#clocks/start-clock.ts'
import type { DB } from '#database/schema.ts'
import { lockEnterprise } from '#enterprises/enterprise.queries.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { chainOf } from '#people/chain.queries.ts'
import { findCandidate } from './candidate.queries.ts'

/** A minister gives an officer of the team something to take up with an enterprise; the first contact is due within 24 hours, and reported by recordFirstContact. The enterprise's officer stays who it is. R3.6 */
export async function orderContact(
  trx: Transaction<DB>,
  actor: Actor,
  enterpriseId: string,
  { officerId, words }: z.output<typeof OrderContact>,
  now: Temporal.Instant,
): Promise<z.output<typeof ContactOrdered>> {
  const { districtId, memberId } = actor
  const enterprise = await lockEnterprise(trx, actor, enterpriseId)
  refuseIf(whyNotRole(actor, ...mayOrder))
  const officer = await findCandidate(trx, districtId, officerId, 'officerId')
  refuseIf(whyNotOrder(enterprise, officer, { memberId, pending: await isOrdered(trx, districtId, enterpriseId, officerId) }))
  const id = randomUUIDv7()
  await trx
    .insertInto('contact_order')
    .values({
      ...{ district_id: districtId, id, enterprise_id: enterpriseId, officer_id: officerId, words, ordered_by: memberId, ordered_at: now },
      ...{ done_by: null, done_at: null, said: null },
    })
    .execute()
  const { deadline } = await startClock(trx, {
    districtId,
    kind: assignmentClocks.firstContact,
    subject: { kind: 'order', id },
    enterpriseId,
    requestId: null,
    chain: await chainOf(trx, districtId, { officerId, enterpriseId }, now),
    startedAt: now,
    promise: assignmentClocks.firstContact.promise,
  })
  const data = { officer: officer.name, words, dueAt: momentBlank(deadline.dueAt, now) }
  await record(trx, actor, orderHistory.given, { enterpriseId, subject: { kind: 'order', id }, data }, now)
  const news = { who: actor.name, enterprise: enterprise.name, words, dueAt: deadline.dueAt.toString() }
  await tell(trx, districtId, orderNotices.given, { to: [officerId], enterpriseId, data: news }, now)
  return { id, officerId, officerName: officer.name, dueAt: deadline.dueAt }
}

async function isOrdered(trx: Transaction<DB>, districtId: string, enterpriseId: string, officerId: string): Promise<boolean> {
  const { rows } = await sql`
    select from contact_order o
    where o.district_id = ${districtId} and o.enterprise_id = ${enterpriseId} and o.officer_id = ${officerId} and o.done_at is null`.execute(
    trx,
  )
  return rows.length > 0
}
