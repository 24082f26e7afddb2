import { milestoneHistory, milestoneNotices } from '@yigen/domain/plans/plans.slice.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import { clocksStopped, ringAtStop } from '#clocks/stop-clock.ts'
import type { DB } from '#database/schema.ts'
import { type Author, happening, recordAll } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { projectTouched } from '#projects/touch-project.ts'
import { others } from '#requests/people-of-request.ts'
import { advanceFrom } from './advance-from.ts'
import { advancePlan } from './advance-plan.ts'
import type { MilestoneRow } from './milestone-rows.ts'
import type { PlanAtHand } from './plan-at-hand.ts'
import type { ProjectAtHand } from './taken-project.ts'

type Ending = { id: string; status: 'finished' | 'dispensed'; words: string }

/**
 * A running milestone is through: its clocks stop, its project has moved, and what waited for it goes on. `before`: the plan as it stood until then, where it is read already. R15.2, R15.6, R13.6
 */
export async function endMilestone(
  trx: Transaction<DB>,
  author: Author,
  project: ProjectAtHand,
  { id, status, words }: Ending,
  before: PlanAtHand | null,
  now: Temporal.Instant,
): Promise<void> {
  const { districtId, enterpriseId } = project
  const stopping = { districtId, subjectId: id, by: `milestone.${status}`, memberId: author.memberId }
  const { rows } = await sql<{ name: string; ids: string[]; late: string[] }>`
    with stopped as (${clocksStopped(stopping, now)}), touched as (${projectTouched(project, now)})
    update milestone m set status = ${status}, finished_at = ${now}, finished_by = ${author.memberId}, finished_words = ${words}, chased_since = null
    where m.district_id = ${districtId} and m.id = ${id} and m.status = 'running'
    returning m.name, array(select id from stopped) as ids, array(select id from stopped where next_rung_at is not null) as late`.execute(
    trx,
  )
  const ended = rows[0]
  if (!ended) throw new Refused(refusal(refusals.statusMoved))
  await ringAtStop(trx, stopping, ended, now)
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
  const through = { status, finishedAt: now, finishedWords: words, chasedSince: null }
  if (before) await advanceFrom(trx, project, withMilestone(before, id, through), null, now)
  else await advancePlan(trx, project, null, now)
}

const withMilestone = ({ milestones, ...plan }: PlanAtHand, id: string, changed: Partial<MilestoneRow>): PlanAtHand => ({
  ...plan,
  milestones: milestones.map(row => (row.id === id ? { ...row, ...changed } : row)),
})
