import type { Actor } from '@yigen/domain/members/actor.ts'
import { type PremisesStep, whyNotPremises } from '@yigen/domain/premises/premises-steps.ts'
import { Refused, refusal, refusals, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { type PremisesLine, premisesColumns } from './premises.queries.ts'
import { askerOfPremises, premisesSeen } from './premises-sight.ts'

const line = (actor: Actor, id: string) =>
  sql<PremisesLine>`select ${premisesColumns} from premises x where x.id = ${id} and ${premisesSeen(actor)}`

/** Premises that the actor sees; else 404, the same as what never was. */
export async function findPremises(db: Kysely<DB>, actor: Actor, id: string): Promise<PremisesLine> {
  const { rows } = await line(actor, id).execute(db)
  if (!rows[0]) throw new Refused(refusal(refusals.notFound))
  return rows[0]
}

/** Takes them for a step, and refuses where it is not the actor's, or they are off the list. R12.2 */
export async function lockPremises(trx: Transaction<DB>, actor: Actor, id: string, step: PremisesStep): Promise<PremisesLine> {
  const { rows } = await sql<PremisesLine>`${line(actor, id)} for update of x`.execute(trx)
  const [premises] = rows
  if (!premises) throw new Refused(refusal(refusals.notFound))
  refuseIf(whyNotPremises(step, premises, askerOfPremises(actor, premises)))
  return premises
}
