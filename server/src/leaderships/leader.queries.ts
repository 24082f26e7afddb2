import type { LeaderCandidate } from '@yigen/domain/leaderships/leadership-steps.ts'
import { memberRefusals } from '@yigen/domain/members/members.slice.ts'
import { Refused, refusal } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { onLeave } from '#people/on-leave.ts'

/** Takes the people that a step makes leaders of: the disabling of an account and the granting of roles stand in line with it. Before the project, as people come before matters everywhere. */
export async function holdLeaders(trx: Transaction<DB>, districtId: string, ids: readonly string[]): Promise<void> {
  await sql`
    select from member m where m.district_id = ${districtId} and m.id = any(${[...ids]}::uuid[]) order by m.id for no key update`.execute(
    trx,
  )
}

/** Who is named as leader: of this district, else 400; whether they are away at that moment. */
export async function findLeader(trx: Transaction<DB>, districtId: string, id: string, at: Temporal.Instant): Promise<LeaderCandidate> {
  const { rows } = await sql<LeaderCandidate>`
    select m.id, m.name, m.roles, m.state, ${onLeave(at)} as away from member m where m.district_id = ${districtId} and m.id = ${id}`.execute(
    trx,
  )
  if (!rows[0]) throw new Refused(refusal(memberRefusals.unknownMember, {}, { field: 'leaderId' }))
  return rows[0]
}
