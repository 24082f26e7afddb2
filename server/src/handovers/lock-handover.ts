import { type HandoverStep, whyNotHandover } from '@yigen/domain/handovers/handover-steps.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { askerOf, handoverColumns, handoverJoins, handoverSeen, type RowOfHandover, stateOfHandover } from './handover.queries.ts'

/** Takes a handover for a step on it: invisible is 404, whoever comes second waits; refused unless it is the actor's step, and now. R12.2 */
export async function lockHandover(trx: Transaction<DB>, actor: Actor, id: string, step: HandoverStep): Promise<RowOfHandover> {
  await sql`select from handover h where h.district_id = ${actor.districtId} and h.id = ${id} for update`.execute(trx)
  const handover = await findHandover(trx, actor, id)
  refuseIf(whyNotHandover(step, stateOfHandover(handover), askerOf(handover, actor)))
  return handover
}

export async function findHandover(db: Kysely<DB>, actor: Actor, id: string): Promise<RowOfHandover> {
  const { rows } = await sql<RowOfHandover>`
    select ${handoverColumns(actor)} from handover h ${handoverJoins}
    where h.district_id = ${actor.districtId} and h.id = ${id} and ${handoverSeen(actor)}`.execute(db)
  if (!rows[0]) throw new Refused(refusal(refusals.notFound))
  return rows[0]
}
