import type { Actor } from '@yigen/domain/members/actor.ts'
import { type GateItem, itemsOf } from '@yigen/domain/projects/gate-item.ts'
import { missingAtGate, type ShownEvidence } from '@yigen/domain/projects/missing-at-gate.ts'
import type { PassGate, StageReached } from '@yigen/domain/projects/project.ts'
import { type Gate, projectStageWords } from '@yigen/domain/projects/project-stage.ts'
import { whyNotMayInProject, whyNotOpen, whyNotPass, whyNotThisGate } from '@yigen/domain/projects/project-steps.ts'
import { projectHistory, projectNotices } from '@yigen/domain/projects/projects.slice.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { type Line, lineColumn } from '#people/chain.queries.ts'
import { others } from '#requests/people-of-request.ts'
import { shownOf } from './evidence.queries.ts'
import { itemsInForce, publishedItems } from './gates.queries.ts'
import { landProject } from './land-project.ts'
import { type LockedProject, lockProject } from './lock-project.ts'
import { projectSeen } from './project-sight.ts'
import { setStage } from './set-stage.ts'

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
  const { items, shown, minister } = await readBefore(trx, project, now)
  refuseIf(whyNotPass(missingAtGate(itemsOf(items, gate, project.kind), shown), asker.language))
  await setStage(trx, project, { to: gate, how: 'passed', reason: '' }, now)
  await recordPassed(trx, actor, project, { gate, minister }, now)
  if (gate === 'taxed') await landProject(trx, actor, project, now)
  return { id, stage: gate, status: gate === 'taxed' ? 'landed' : 'open', at: now }
}

type Before = { items: readonly GateItem[]; shown: ShownEvidence[]; minister: Line['minister'] }

/** What the district's gates ask, what was shown of the project, and who else is told once it passes, in one statement. */
async function readBefore(
  trx: Transaction<DB>,
  { districtId, id, officerId, enterpriseId }: LockedProject,
  now: Temporal.Instant,
): Promise<Before> {
  const of = { districtId: sql`p.district_id`, officerId: sql`${officerId}::uuid`, enterpriseId: sql`${enterpriseId}::uuid` }
  const { rows } = await sql<{ published: readonly GateItem[] | null; shown: unknown; line: Line }>`
    select ${publishedItems(districtId)} as published, ${shownOf.column} as shown, ${lineColumn(of, now, ['minister'])} as line
    from project p where p.district_id = ${districtId} and p.id = ${id}`.execute(trx)
  const [found] = rows
  if (!found) throw new Error('a project that was taken is not there')
  return { items: itemsInForce(found.published), shown: shownOf.read(found.shown), minister: found.line.minister }
}

type Passed = { gate: Gate; minister: Line['minister'] }

async function recordPassed(trx: Transaction<DB>, actor: Actor, project: LockedProject, { gate, minister }: Passed, now: Temporal.Instant) {
  const about = { subject: { kind: 'project', id: project.id }, enterpriseId: project.enterpriseId } as const
  const stage = projectStageWords[gate]
  await record(trx, actor, projectHistory.gatePassed, { ...about, data: { stage } }, now)
  const to = others([...project.office, minister?.id], actor.memberId)
  const data = { project: project.name, stage: gate, stageZh: stage.zh, stageEn: stage.en }
  await tell(trx, actor.districtId, projectNotices.stageReached, { to, ...about, data }, now)
}
