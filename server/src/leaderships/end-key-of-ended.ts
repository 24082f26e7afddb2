import { keyEndWords, leadershipHistory, leadershipNotices } from '@yigen/domain/leaderships/leaderships.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { others } from '#requests/people-of-request.ts'
import type { EndedProject } from '#slice/follows.ts'
import { answerKeyEnd } from './answer-key-end.ts'
import { answerLeaderProposal } from './answer-leader-proposal.ts'
import { endKey } from './end-key.ts'
import { aboutProject, newsOfLeadership } from './told-of-leadership.ts'

type Key = { leaderId: string; officerId: string | null; changeId: string | null; endId: string | null }

/** With its landing or loss a project is key no longer, and what waited for an answer lapses. R14.4 */
export async function endKeyOfEnded(trx: Transaction<DB>, actor: Actor, project: EndedProject, now: Temporal.Instant): Promise<void> {
  const key = await readKey(trx, project)
  if (!key) return
  const { districtId, id, name, why } = project
  if (key.changeId) await answerLeaderProposal(trx, actor, { id: key.changeId, projectId: id }, { status: 'lapsed' }, now)
  if (key.endId) await answerKeyEnd(trx, actor, key.endId, { status: 'lapsed' }, now)
  await endKey(trx, actor, project, 'leadership.ended', now)
  const about = aboutProject(project)
  await record(trx, actor, leadershipHistory.ended, { ...about, data: { project: name, why: keyEndWords[why] } }, now)
  const to = others([key.leaderId, key.officerId], actor.memberId)
  await tell(trx, districtId, leadershipNotices.ended, { ...newsOfLeadership(project), to, data: { project: name, end: why } }, now)
}

async function readKey(trx: Transaction<DB>, { districtId, id }: EndedProject): Promise<Key | undefined> {
  const { rows } = await sql<Key>`
    select p.leader_id as "leaderId", e.officer_id as "officerId",
      (select x.id from leader_proposal x where x.district_id = p.district_id and x.project_id = p.id and x.answered_at is null) as "changeId",
      (select x.id from key_end_proposal x where x.district_id = p.district_id and x.project_id = p.id and x.answered_at is null) as "endId"
    from project p join enterprise e on e.district_id = p.district_id and e.id = p.enterprise_id
    where p.district_id = ${districtId} and p.id = ${id} and p.is_key`.execute(trx)
  return rows[0]
}
