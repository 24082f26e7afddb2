import type { Actor } from '@yigen/domain/members/actor.ts'
import { itemsOf } from '@yigen/domain/projects/gate-item.ts'
import { missingAtGate } from '@yigen/domain/projects/missing-at-gate.ts'
import type { PassGate, StageReached } from '@yigen/domain/projects/project.ts'
import { type Gate, projectStageWords } from '@yigen/domain/projects/project-stage.ts'
import { whyNotMayInProject, whyNotOpen, whyNotPass, whyNotThisGate } from '@yigen/domain/projects/project-steps.ts'
import { projectHistory, projectNotices } from '@yigen/domain/projects/projects.slice.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { readShown } from './evidence.queries.ts'
import { readGates } from './gates.queries.ts'
import { landProject } from './land-project.ts'
import { type LockedProject, lockProject } from './lock-project.ts'
import { projectSeen } from './project-sight.ts'
import { setStage } from './set-stage.ts'
import { toldOfProject } from './told-of-project.ts'
import { touchProject } from './touch-project.ts'

/** The next stage is reached once everything its gate asks is shown and verified; the last one is landed. R13.3, R13.2 */
export async function passGate(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { gate }: z.output<typeof PassGate>,
  now: Temporal.Instant,
): Promise<z.output<typeof StageReached>> {
  const project = await lockProject(trx, actor, id, projectSeen(actor), gate === 'taxed')
  const { asker } = project
  refuseIf(
    whyNotMayInProject('passGate', asker) ?? whyNotOpen(project, asker.language) ?? whyNotThisGate(project.stage, gate, asker.language),
  )
  const { items } = await readGates(trx, actor.districtId)
  refuseIf(whyNotPass(missingAtGate(itemsOf(items, gate, project.kind), await readShown(trx, project)), asker.language))
  await setStage(trx, project, { to: gate, how: 'passed', reason: '' }, now)
  await touchProject(trx, project, now)
  await recordPassed(trx, actor, project, gate, now)
  if (gate === 'taxed') await landProject(trx, actor, project, now)
  return { id, stage: gate, status: gate === 'taxed' ? 'landed' : 'open', at: now }
}

async function recordPassed(trx: Transaction<DB>, actor: Actor, project: LockedProject, gate: Gate, now: Temporal.Instant) {
  const about = { subject: { kind: 'project', id: project.id }, enterpriseId: project.enterpriseId } as const
  const stage = projectStageWords[gate]
  await record(trx, actor, projectHistory.gatePassed, { ...about, data: { stage } }, now)
  const to = await toldOfProject(trx, project, actor.memberId, now)
  const data = { project: project.name, stage: gate, stageZh: stage.zh, stageEn: stage.en }
  await tell(trx, actor.districtId, projectNotices.stageReached, { to, ...about, data }, now)
}
