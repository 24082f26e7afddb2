import { holderOf } from '@yigen/domain/clocks/holder.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { type Kysely, sql } from 'kysely'
import type { DB } from '#database/schema.ts'
import { chainsOf } from '#people/chain.queries.ts'
import { onLeave } from '#people/on-leave.ts'

/** The ministers on leave now for whom the actor stands in: whoever is asked for officers in their place seats them. R3.4 */
export async function coveredMinisters(
  db: Kysely<DB>,
  { districtId, memberId }: Pick<Actor, 'districtId' | 'memberId'>,
  now: Temporal.Instant,
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select m.id from member m where m.district_id = ${districtId} and m.id <> ${memberId} and m.state <> 'disabled' and 'minister' = any(m.roles) and ${onLeave(now)}`.execute(
    db,
  )
  if (rows.length === 0) return new Set()
  const lines = rows.map(({ id }) => ({ officerId: id, enterpriseId: null }))
  const chainFor = await chainsOf(db, districtId, lines, now)
  return new Set(lines.flatMap(line => (holderOf(chainFor(line)) === memberId ? [line.officerId] : [])))
}
