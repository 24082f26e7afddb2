import { type LiftStep, whyNotLift } from '@yigen/domain/lifts/lift-steps.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { askerOf, liftColumns, liftJoins, liftSeen, type RowOfLift, stateOfLift } from './lift.queries.ts'

/**
 * Takes a question for this step: invisible is 404, whoever comes second waits and finds how it stands by then (R12.2). The row is the lock, not its matter: who answers at another level sees no matter.
 * What is read of others is read once the lock is had.
 */
export async function lockLift(trx: Transaction<DB>, actor: Actor, id: string, step: LiftStep): Promise<RowOfLift> {
  await sql`select from lift l where l.id = ${id} and ${actor.districtId} in (l.district_id, l.asked_id) for update`.execute(trx)
  const { rows } =
    await sql<RowOfLift>`select ${liftColumns(actor)} from lift l ${liftJoins} where l.id = ${id} and ${liftSeen(actor)}`.execute(trx)
  const [lift] = rows
  if (!lift) throw new Refused(refusal(refusals.notFound))
  refuseIf(whyNotLift(step, stateOfLift(lift), askerOf(lift, actor)))
  return lift
}
