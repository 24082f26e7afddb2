import { isOfOffice } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { ServiceItemVersion } from '@yigen/domain/services/service-item.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { listServiceItemVersions } from './list-service-item-versions.ts'

/** The newest version of an item. Whoever changes it holds its first one, which never goes: filing under it goes on meanwhile. */
export async function lockServiceItem(trx: Transaction<DB>, actor: Actor, code: string): Promise<z.output<typeof ServiceItemVersion>> {
  if (!isOfOffice(actor)) throw new Refused(refusal(refusals.notFound))
  await sql`select from service_item where district_id = ${actor.districtId} and code = ${code} and version = 1 for no key update`.execute(
    trx,
  )
  const [newest] = await listServiceItemVersions(trx, actor, code)
  if (!newest) throw new Refused(refusal(refusals.notFound))
  return newest
}
