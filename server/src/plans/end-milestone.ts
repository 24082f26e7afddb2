import { milestoneHistory, milestoneNotices } from '@yigen/domain/plans/plans.slice.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import { stopClocks } from '#clocks/stop-clock.ts'
import type { DB } from '#database/schema.ts'
import { type Author, happening, recordAll } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { touchProject } from '#projects/touch-project.ts'
import { others } from '#requests/people-of-request.ts'
import { advancePlan } from './advance-plan.ts'
import type { ProjectAtHand } from './taken-project.ts'

type Ending = { id: string; status: 'finished' | 'dispensed'; words: string }

/** A running milestone is through: its clocks stop, its project has moved, and what waited for it goes on. R15.2, R15.6, R13.6 */
export async function endMilestone(
  trx: Transaction<DB>,
  author: Author,
  project: ProjectAtHand,
  { id, status, words }: Ending,
  now: Temporal.Instant,
): Promise<void> {
  const { districtId, enterpriseId } = project
  const { rows } = await sql<{ name: string }>`
    update milestone m set status = ${status}, finished_at = ${now}, finished_by = ${author.memberId}, finished_words = ${words}, chased_since = null
    where m.district_id = ${districtId} and m.id = ${id} and m.status = 'running' returning m.name`.execute(trx)
  const ended = rows[0]
  if (!ended) throw new Refused(refusal(refusals.statusMoved))
  await stopClocks(trx, { districtId, subjectId: id, by: `milestone.${status}`, memberId: author.memberId }, now)
  const about = { subject: { kind: 'milestone', id }, enterpriseId } as const
  const milestone = ended.name
  await recordAll(
    trx,
    author,
    status === 'finished'
      ? [
          happening(milestoneHistory.finished, { ...about, data: { milestone } }),
          happening(milestoneHistory.result, { ...about, data: { milestone, words } }),
        ]
      : [happening(milestoneHistory.dispensed, { ...about, data: { milestone, words } })],
    now,
  )
  const data = { project: project.name, milestone, projectId: project.id }
  await tell(trx, districtId, milestoneNotices.finished, { to: others(project.office, author.memberId ?? ''), ...about, data }, now)
  await touchProject(trx, project, now)
  await advancePlan(trx, project, null, now)
}
