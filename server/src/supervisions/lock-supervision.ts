import { mayBy } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Relation } from '@yigen/domain/members/relation.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { supervisionSeenBy } from '@yigen/domain/supervisions/supervision-access.ts'
import type { SupervisionOrder } from '@yigen/domain/supervisions/supervision-order.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { type LockedRequest, lockRequest } from '#requests/lock-request.ts'

export type LockedSupervision = {
  id: string
  order: SupervisionOrder
  givenBy: string
  answered: boolean
  request: LockedRequest
  relations: Relation[]
}

/** Takes an order with its matter, which is the lock: of two answers one is second. To the enterprise there is none (R11.3). */
export async function lockSupervision(trx: Transaction<DB>, actor: Actor, id: string, now: Temporal.Instant): Promise<LockedSupervision> {
  const { request_id } = await readSupervision(trx, actor, id)
  const request = await lockRequest(trx, actor, request_id, now)
  const { given_as, given_by, answered_at } = await readSupervision(trx, actor, id)
  const { relation, alsoMinister } = request.asker
  const relations: Relation[] = alsoMinister ? [relation, 'minister'] : [relation]
  return { id, order: given_as, givenBy: given_by, answered: answered_at !== null, request, relations }
}

async function readSupervision(trx: Transaction<DB>, actor: Actor, id: string) {
  const row = await trx
    .selectFrom('supervision')
    .select(['request_id', 'given_as', 'given_by', 'answered_at'])
    .where('district_id', '=', actor.districtId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row || !mayBy(supervisionSeenBy, { roles: actor.roles, sight: 'whole' })) throw new Refused(refusal(refusals.notFound))
  return row
}
