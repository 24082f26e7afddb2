import type { ContactRecorded, RecordFirstContact } from '@yigen/domain/assignments/assignment.ts'
import { whyNotContactedAt } from '@yigen/domain/assignments/assignment-steps.ts'
import { whyNotEnterpriseStep } from '@yigen/domain/enterprises/enterprise-steps.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { fieldName } from '@yigen/domain/refusals/field-sentence.ts'
import { Refused, refusal, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import { stopClocks } from '#clocks/stop-clock.ts'
import type { DB } from '#database/schema.ts'
import { lockEnterprise } from '#enterprises/enterprise.queries.ts'
import { record } from '#history/record.ts'

/** The officer reached the enterprise for the first time; its clock stops when that is entered, the true time is kept beside it. R3.6 */
export async function recordFirstContact(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  contact: z.output<typeof RecordFirstContact>,
  now: Temporal.Instant,
): Promise<z.output<typeof ContactRecorded>> {
  const contactedAt = contact.contactedAt ?? now
  const enterprise = await lockEnterprise(trx, actor, id, now)
  refuseIf(whyNotEnterpriseStep('recordFirstContact', enterprise, enterprise.asker))
  const assignment = await runningAssignment(trx, actor.districtId, id)
  refuseIf(whyNotContactedAt(contactedAt, assignment.from, now, fieldName(['contactedAt'], actor.language)))
  await trx
    .updateTable('assignment')
    .set({ first_contact_at: contactedAt })
    .where('district_id', '=', actor.districtId)
    .where('id', '=', assignment.id)
    .execute()
  const by = { kinds: ['firstContact'], by: 'enterprise.contacted', memberId: actor.memberId } as const
  await stopClocks(trx, { districtId: actor.districtId, subjectId: assignment.id, ...by }, now)
  await record(
    trx,
    actor,
    { kind: 'enterprise.contacted', at: contactedAt, enterpriseId: id, subjectId: assignment.id, data: { words: contact.said } },
    now,
  )
  return { id: assignment.id, firstContactAt: contactedAt }
}

async function runningAssignment(trx: Transaction<DB>, districtId: string, enterpriseId: string) {
  const { rows } = await sql<{ id: string; from: Temporal.Instant }>`
    select a.id, lower(a.during) as "from" from assignment a
    where a.district_id = ${districtId} and a.enterprise_id = ${enterpriseId} and upper_inf(a.during)`.execute(trx)
  if (!rows[0]) throw new Refused(refusal('noOfficerYet'))
  return rows[0]
}
