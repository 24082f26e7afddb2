import type { Actor } from '@yigen/domain/members/actor.ts'
import type { MemberTies } from '@yigen/domain/members/member.ts'
import { whyNotSeeTies } from '@yigen/domain/members/member-acts.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { findMember, readTies } from '#people/member.queries.ts'
import { said } from '#slice/registry.ts'

/** What hangs on somebody before they change their unit or go, in counts: who administers reads no content. R1.5, R3.10 */
export async function getMemberTies(db: Kysely<DB>, actor: Actor, id: string): Promise<z.output<typeof MemberTies>> {
  await findMember(db, actor, id)
  refuseIf(whyNotSeeTies(actor))
  const { posts, enterprises } = await readTies(db, actor.districtId, id)
  const { rows } = await sql<{ held: { own: number; ofUnit: number } }>`select ${said('clocksHeld')(actor.districtId, id)} as held`.execute(
    db,
  )
  return { posts: [...posts], enterprises, ...(rows[0]?.held ?? { own: 0, ofUnit: 0 }) }
}
