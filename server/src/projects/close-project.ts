import type { Actor } from '@yigen/domain/members/actor.ts'
import type { EndOfProject } from '@yigen/domain/projects/project-status.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { followers } from '#slice/registry.ts'
import { endPauseOf } from './end-pause-of.ts'
import type { LockedProject } from './lock-project.ts'

type End = { status: EndOfProject; reason: string; where: string }

/** It has come to its end, or what had landed moved away; a pause ends with it, and who follows ends in words what runs beside it. R13.6 */
export async function closeProject(
  trx: Transaction<DB>,
  actor: Actor,
  { id, districtId, name, enterpriseId, status: expected, pausedUntil }: LockedProject,
  { status, reason, where }: End,
  now: Temporal.Instant,
): Promise<void> {
  const result = await trx
    .updateTable('project')
    .set({ status, paused_until: null, ended_at: now, ended_by: actor.memberId, end_reason: reason, end_where: where })
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .where('status', '=', expected)
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) throw new Refused(refusal(refusals.statusMoved))
  if (pausedUntil) await endPauseOf(trx, { districtId, id }, { by: actor.memberId, at: now })
  for (const follow of followers('projectEnded')) await follow(trx, actor, { districtId, id, name, enterpriseId, why: status }, now)
}
