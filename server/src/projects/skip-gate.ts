import type { Actor } from '@yigen/domain/members/actor.ts'
import type { SkipGate, StageReached } from '@yigen/domain/projects/project.ts'
import { projectStageWords } from '@yigen/domain/projects/project-stage.ts'
import { whyNotOpen, whyNotSkip, whyNotSkipBy } from '@yigen/domain/projects/project-steps.ts'
import { projectHistory, projectNotices } from '@yigen/domain/projects/projects.slice.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { type LockedProject, lockProject } from './lock-project.ts'
import { projectDecider } from './project-decider.ts'
import { setStage } from './set-stage.ts'
import { toldOfProject } from './told-of-project.ts'

type Skipping = z.output<typeof SkipGate>

/** A gate is skipped by the project's leader, without a leader by the minister, with a reason that stays in the office; the last one never. R13.4, R1.4 */
export async function skipGate(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { gate, reason }: Skipping,
  now: Temporal.Instant,
): Promise<z.output<typeof StageReached>> {
  const project = await lockProject(trx, actor, id)
  const { asker } = project
  const decider = await projectDecider(trx, actor, project, [], now)
  refuseIf(whyNotSkipBy(project, asker, decider) ?? whyNotOpen(project, asker.language) ?? whyNotSkip(project.stage, gate, asker.language))
  await setStage(trx, project, { to: gate, how: 'skipped', reason }, now)
  await recordSkipped(trx, actor, project, { gate, reason }, now)
  return { id, stage: gate, status: 'open', at: now }
}

async function recordSkipped(
  trx: Transaction<DB>,
  actor: Actor,
  project: LockedProject,
  { gate, reason }: Skipping,
  now: Temporal.Instant,
) {
  const about = { subject: { kind: 'project', id: project.id }, enterpriseId: project.enterpriseId } as const
  const stage = projectStageWords[gate]
  await record(trx, actor, projectHistory.gateSkipped, { ...about, data: { stage, reason } }, now)
  await record(trx, actor, projectHistory.stageReached, { ...about, data: { stage } }, now)
  const to = await toldOfProject(trx, project, actor.memberId, now)
  const data = { project: project.name, stage: gate, stageZh: stage.zh, stageEn: stage.en }
  await tell(trx, actor.districtId, projectNotices.stageReached, { to, ...about, data }, now)
}
