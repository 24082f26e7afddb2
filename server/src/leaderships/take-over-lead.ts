import { whyNotLead, whyNotSucceed } from '@yigen/domain/leaderships/leadership-steps.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { answerLeaderProposal } from './answer-leader-proposal.ts'
import { findLeader, holdLeaders } from './leader.queries.ts'
import { type LockedLeadership, lockLeadership } from './lock-leadership.ts'
import { passLeadership } from './pass-leadership.ts'

type Way = { step: 'acceptLeadership'; status: 'accepted' } | { step: 'enforceLeader'; status: 'enforced'; words: string }
type Taken = LockedLeadership & { change: NonNullable<LockedLeadership['waiting']['change']> }

/** A proposed change of leader comes to pass: accepted, or enforced, and then not to who is away (R3.9). Who was asked is still an active leader. R14.2 */
export async function takeOverLead(trx: Transaction<DB>, actor: Actor, id: string, way: Way, now: Temporal.Instant): Promise<Taken> {
  const { districtId } = actor
  await holdLeaders(trx, districtId, await readAsked(trx, districtId, id))
  const { project, waiting } = await lockLeadership(trx, actor, id, way.step)
  const change = waiting.change as Taken['change']
  const leader = await findLeader(trx, districtId, change.toId, now)
  refuseIf(way.step === 'enforceLeader' ? whyNotSucceed(project.leaderId, leader) : whyNotLead(leader))
  await answerLeaderProposal(trx, actor, { id: change.id, projectId: id }, { words: '', ...way }, now)
  const { reason } = await readReason(trx, districtId, change.id)
  await passLeadership(trx, project, { leaderId: change.toId, namedBy: change.proposedBy, reason, keySince: waiting.keySince }, now)
  return { project, waiting, change }
}

/** Before the project is taken: whoever comes second finds another, and is refused then. */
async function readAsked(trx: Transaction<DB>, districtId: string, projectId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select x.to_id as id from leader_proposal x where x.district_id = ${districtId} and x.project_id = ${projectId} and x.answered_at is null`.execute(
    trx,
  )
  return rows.map(row => row.id)
}

const readReason = (trx: Transaction<DB>, districtId: string, id: string) =>
  trx.selectFrom('leader_proposal').select('reason').where('district_id', '=', districtId).where('id', '=', id).executeTakeFirstOrThrow()
