import type { Actor } from '@yigen/domain/members/actor.ts'
import type { SetStageBack, StageReached } from '@yigen/domain/projects/project.ts'
import { projectStageWords } from '@yigen/domain/projects/project-stage.ts'
import { whyNotBack, whyNotDecide, whyNotOpen } from '@yigen/domain/projects/project-steps.ts'
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

type Back = z.output<typeof SetStageBack>

/** A minister sets the stage back with a reason; every time once recorded stays. R13.5 */
export async function setStageBack(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { stage, reason }: Back,
  now: Temporal.Instant,
): Promise<z.output<typeof StageReached>> {
  const project = await lockProject(trx, actor, id)
  const { asker } = project
  const decider = await projectDecider(trx, actor, project, [], now)
  refuseIf(
    whyNotDecide('setStageBack', asker, decider) ?? whyNotBack(project.stage, stage, asker.language) ?? whyNotOpen(project, asker.language),
  )
  await setStage(trx, project, { to: stage, how: 'setBack', reason }, now)
  await recordBack(trx, actor, project, { stage, reason }, now)
  return { id, stage, status: 'open', at: now }
}

async function recordBack(trx: Transaction<DB>, actor: Actor, project: LockedProject, { stage, reason }: Back, now: Temporal.Instant) {
  const about = { subject: { kind: 'project', id: project.id }, enterpriseId: project.enterpriseId } as const
  const [from, to] = [projectStageWords[project.stage], projectStageWords[stage]]
  await record(trx, actor, projectHistory.stageSetBack, { ...about, data: { from, stage: to, reason } }, now)
  const told = await toldOfProject(trx, project, actor.memberId, now)
  const data = { who: actor.name, project: project.name, reason, stage, stageZh: to.zh, stageEn: to.en }
  await tell(trx, actor.districtId, projectNotices.stageSetBack, { to: told, ...about, data }, now)
}
