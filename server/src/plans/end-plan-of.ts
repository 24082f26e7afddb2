import type { Actor } from '@yigen/domain/members/actor.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { EndedProject } from '#slice/follows.ts'
import { endRunning } from './end-running.ts'
import { readMilestones } from './milestone-rows.ts'
import { takeProject } from './taken-project.ts'

const words = {
  landed: '项目已落地，不用再办。',
  lost: '项目已终止，不用再办。',
  movedAway: '项目已迁出，不用再办。',
} as const

/** A project that is over ends what still runs of its plan in words, and what waits is dropped; what is finished stays. R13.6 */
export async function endPlanOf(
  trx: Transaction<DB>,
  actor: Actor,
  { districtId, id, why }: EndedProject,
  now: Temporal.Instant,
): Promise<void> {
  const project = await takeProject(trx, districtId, id)
  if (!project) return
  const running = (await readMilestones(trx, districtId, id)).filter(({ status }) => status === 'running')
  await endRunning(
    trx,
    actor,
    project,
    running.map(row => ({ row, words: words[why], again: false })),
    now,
  )
  await sql`
    update milestone set status = 'dropped', ready_at = null where district_id = ${districtId} and project_id = ${id} and status = 'waiting'`.execute(
    trx,
  )
  await sql`update plan_forecast set stale_at = null where district_id = ${districtId} and project_id = ${id}`.execute(trx)
}
