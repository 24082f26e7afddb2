import { isOfOffice } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { Kysely, Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'

const columns = [
  'id',
  'level',
  'parent_id as parentId',
  'name',
  'short_name as shortName',
  'leader_id as leaderId',
  'closed_at as closedAt',
] as const

/** A unit of that district that is still there. */
export const openUnit = (db: Kysely<DB>, districtId: string, id: string) =>
  db
    .selectFrom('unit')
    .select(columns)
    .where('id', '=', id)
    .where('district_id', '=', districtId)
    .where('closed_at', 'is', null)
    .executeTakeFirst()

/** A unit of the actor's district, locked; to a contact no unit exists (404). */
export async function lockUnit(trx: Transaction<DB>, actor: Actor, id: string) {
  const unit = await trx
    .selectFrom('unit')
    .select(columns)
    .where('id', '=', id)
    .where('district_id', '=', actor.districtId)
    .forUpdate()
    .executeTakeFirst()
  if (!unit || !isOfOffice(actor)) throw new Refused(refusal(refusals.notFound))
  return unit
}

/** A name stands once among a district's open units (409). */
export async function refuseTakenName(trx: Transaction<DB>, districtId: string, name: string, except: string | null) {
  const other = await trx
    .selectFrom('unit')
    .select('name')
    .where('district_id', '=', districtId)
    .where('name', '=', name)
    .where('closed_at', 'is', null)
    .where('id', 'is distinct from', except)
    .executeTakeFirst()
  if (other) throw new Refused(refusal(refusals.nameTaken, { name }, { field: 'name' }))
}
