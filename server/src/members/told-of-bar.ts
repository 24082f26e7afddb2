import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { type HeldMember, overseersOf } from '#people/member.queries.ts'

/** Who hears of it at once: their minister, the heads of their unit, the audit administrators; nobody of their own act. R1.6, R3.10 */
export async function toldOfBar(trx: Transaction<DB>, { districtId, id, ministerId }: HeldMember, actor: Actor): Promise<string[]> {
  const overseers = await overseersOf(trx, districtId, id)
  return [...overseers, ministerId].filter(one => one !== null && one !== actor.memberId) as string[]
}
