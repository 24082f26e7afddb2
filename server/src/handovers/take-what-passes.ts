import { type HandoverStep, whyNotHandover } from '@yigen/domain/handovers/handover-steps.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { askerOf, type RowOfHandover, stateOfHandover } from './handover.queries.ts'
import { findHandover, lockHandover } from './lock-handover.ts'
import { lockMembers } from './lock-members.ts'
import { type EnterpriseToPass, lockScope } from './scope.queries.ts'

/** A handover taken with all that passes by it. */
export type Taken = { handover: RowOfHandover; enterprises: EnterpriseToPass[] }

/**
 * Takes what a handover passes in the order in which every step takes it: people, matters, enterprises, then the handover itself, which a closing enterprise takes last too.
 * Refused before anything is taken, and again once everything is. R3.8, R12.2
 */
export async function takeWhatPasses(trx: Transaction<DB>, actor: Actor, id: string, step: HandoverStep): Promise<Taken> {
  const asked = await findHandover(trx, actor, id)
  refuseIf(whyNotHandover(step, stateOfHandover(asked), askerOf(asked, actor)))
  await lockMembers(trx, actor.districtId, [asked.fromId, asked.toId])
  const enterprises = await lockScope(trx, asked)
  return { handover: await lockHandover(trx, actor, id, step), enterprises }
}
