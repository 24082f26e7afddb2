import type { ContactRecorded, RecordFirstContact } from '@yigen/domain/assignments/assignment.ts'
import { whyNotContactedAt, whyNotRecordContact } from '@yigen/domain/assignments/assignment-steps.ts'
import { assignmentClocks, firstContactHistory, orderHistory, orderNotices } from '@yigen/domain/assignments/assignments.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { fieldName } from '@yigen/domain/refusals/field-sentence.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import { stopClocks } from '#clocks/stop-clock.ts'
import type { DB } from '#database/schema.ts'
import { type LockedEnterprise, lockEnterprise } from '#enterprises/enterprise.queries.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { type OpenOrder, openOrdersFor } from './contact-order.queries.ts'

type Contact = { said: string; contactedAt: Temporal.Instant }

/** The officer reached the enterprise: the first contact of an assignment, and whatever the minister ordered of them with it. Its clocks stop when that is entered, the true time is kept beside it. R3.6 */
export async function recordFirstContact(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  reported: z.output<typeof RecordFirstContact>,
  now: Temporal.Instant,
): Promise<z.output<typeof ContactRecorded>> {
  const contact = { said: reported.said, contactedAt: reported.contactedAt ?? now }
  const enterprise = await lockEnterprise(trx, actor, id)
  const orders = await openOrdersFor(trx, actor, id, now)
  refuseIf(whyNotRecordContact(enterprise, enterprise.asker, orders.length > 0))
  const ofAssignment = whyNotRecordContact(enterprise, enterprise.asker, false) === null
  const assignment = ofAssignment ? await waitingAssignment(trx, actor.districtId, id) : null
  for (const begun of [...(assignment ? [assignment.from] : []), ...orders.map(order => order.orderedAt)])
    refuseIf(whyNotContactedAt(contact.contactedAt, begun, now, fieldName(['contactedAt'], actor.language)))
  if (assignment) await endAssignmentsWait(trx, actor, id, assignment.id, contact, now)
  for (const order of orders) await finishOrder(trx, actor, enterprise, order, contact, now)
  return { id: assignment?.id ?? orders[0]?.id ?? id, firstContactAt: contact.contactedAt }
}

/** The running assignment, if its first contact was not made yet; there may be an order alone. */
async function waitingAssignment(trx: Transaction<DB>, districtId: string, enterpriseId: string) {
  const { rows } = await sql<{ id: string; from: Temporal.Instant }>`
    select a.id, lower(a.during) as "from" from assignment a
    where a.district_id = ${districtId} and a.enterprise_id = ${enterpriseId} and upper_inf(a.during) and a.first_contact_at is null`.execute(
    trx,
  )
  return rows[0] ?? null
}

async function endAssignmentsWait(
  trx: Transaction<DB>,
  actor: Actor,
  enterpriseId: string,
  assignmentId: string,
  { said, contactedAt }: Contact,
  now: Temporal.Instant,
) {
  const { districtId, memberId } = actor
  await trx
    .updateTable('assignment')
    .set({ first_contact_at: contactedAt })
    .where('district_id', '=', districtId)
    .where('id', '=', assignmentId)
    .execute()
  await stopClocks(
    trx,
    { districtId, subjectId: assignmentId, kinds: [assignmentClocks.firstContact], by: 'enterprise.contacted', memberId },
    now,
  )
  await record(
    trx,
    actor,
    firstContactHistory.contacted,
    { at: contactedAt, enterpriseId, subject: { kind: 'assignment', id: assignmentId }, data: { words: said } },
    now,
  )
}

async function finishOrder(
  trx: Transaction<DB>,
  actor: Actor,
  enterprise: LockedEnterprise,
  order: OpenOrder,
  { said, contactedAt }: Contact,
  now: Temporal.Instant,
) {
  const { districtId, memberId } = actor
  await trx
    .updateTable('contact_order')
    .set({ done_by: memberId, done_at: contactedAt, said })
    .where('district_id', '=', districtId)
    .where('id', '=', order.id)
    .execute()
  await stopClocks(trx, { districtId, subjectId: order.id, kinds: [assignmentClocks.firstContact], by: 'order.done', memberId }, now)
  const about = { subject: { kind: 'order', id: order.id }, enterpriseId: enterprise.id } as const
  await record(trx, actor, orderHistory.done, { at: contactedAt, ...about, data: { words: said } }, now)
  const data = { who: actor.name, enterprise: enterprise.name }
  await tell(trx, districtId, orderNotices.done, { to: [order.orderedBy], enterpriseId: enterprise.id, data }, now)
}
