import { type LeadershipStep, whyNotLeadership } from '@yigen/domain/leaderships/leadership-steps.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { type LockedProject, lockProject } from '#projects/lock-project.ts'
import { askerOf, keyStateOf, leadershipColumns, type RowOfLeadership } from './leadership.queries.ts'

/** A project taken for a step of who leads it, with what waits for an answer. */
export type LockedLeadership = { project: LockedProject; waiting: RowOfLeadership }

/**
 * Takes the project for this step: invisible is 404, whoever comes second waits; refused unless it is the actor's step, and now. The people that a step names are held before it
 * (`holdLeaders`), as people are before matters everywhere. R12.2
 */
export async function lockLeadership(trx: Transaction<DB>, actor: Actor, id: string, step: LeadershipStep): Promise<LockedLeadership> {
  const project = await lockProject(trx, actor, id)
  const waiting = await readLeadership(trx, actor, id)
  refuseIf(whyNotLeadership(step, keyStateOf(waiting), askerOf(waiting, actor, project.asker)))
  return { project, waiting }
}

async function readLeadership(trx: Transaction<DB>, actor: Actor, id: string): Promise<RowOfLeadership> {
  const { rows } = await sql<RowOfLeadership>`
    select ${leadershipColumns(actor)} from project p join enterprise e on e.district_id = p.district_id and e.id = p.enterprise_id
    where p.district_id = ${actor.districtId} and p.id = ${id}`.execute(trx)
  return rows[0] as RowOfLeadership
}
