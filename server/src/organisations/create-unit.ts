import type { Actor } from '@yigen/domain/members/actor.ts'
import { organisationRefusals, unitHistory } from '@yigen/domain/organisations/organisations.slice.ts'
import type { CreateUnit } from '@yigen/domain/organisations/unit.ts'
import { whyNotKeepUnits, whyNotPlaced } from '@yigen/domain/organisations/unit-acts.ts'
import { Refused, refusal, refusals, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { openUnit, refuseTakenName } from './unit.queries.ts'

/** A new department, street or village association on the tree. R1.1, R1.5 */
export async function createUnit(trx: Transaction<DB>, actor: Actor, input: z.output<typeof CreateUnit>, now: Temporal.Instant) {
  refuseIf(whyNotKeepUnits(actor))
  const parent = await openUnit(trx, actor.districtId, input.parentId)
  if (!parent) throw new Refused(refusal(organisationRefusals.unknownUnit, { code: input.parentId }, { field: 'parentId' }))
  refuseIf(whyNotPlaced(actor, input, parent))
  await refuseTakenCode(trx, input.id)
  await refuseTakenName(trx, actor.districtId, input.name, null)
  await trx
    .insertInto('unit')
    .values({
      id: input.id,
      level: input.level,
      parent_id: parent.id,
      district_id: actor.districtId,
      name: input.name,
      short_name: input.shortName,
      leader_id: null,
      closed_at: null,
    })
    .execute()
  await record(
    trx,
    actor,
    unitHistory.created,
    { subject: { kind: 'unit', id: input.id }, data: { name: input.name, level: input.level } },
    now,
  )
  return { id: input.id }
}

/** A code is never given twice, not even after its unit closed: history names units by it. */
async function refuseTakenCode(trx: Transaction<DB>, id: string) {
  const holder = await trx.selectFrom('unit').select('name').where('id', '=', id).executeTakeFirst()
  if (holder) throw new Refused(refusal(refusals.codeTaken, { name: holder.name }, { field: 'id' }))
}
