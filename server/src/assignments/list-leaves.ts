import type { LeaveList } from '@yigen/domain/assignments/assignment.ts'
import { whyNotSeeLeaves } from '@yigen/domain/assignments/assignment-steps.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { findColleague } from './candidate.queries.ts'
import { readLeaves } from './leave.queries.ts'

/** The leaves of a member, for the member, the minister of the team and leaders. */
export async function listLeaves(db: Kysely<DB>, actor: Actor, memberId: string): Promise<z.output<typeof LeaveList>> {
  const member = await findColleague(db, actor, memberId)
  refuseIf(whyNotSeeLeaves(member, actor))
  return { rows: await readLeaves(db, actor.districtId, memberId) }
}
