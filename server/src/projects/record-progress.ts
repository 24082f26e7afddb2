import type { Actor } from '@yigen/domain/members/actor.ts'
import { isPublicProgress, type ProgressKind } from '@yigen/domain/projects/progress-kind.ts'
import type { ProjectDone, RecordProgress } from '@yigen/domain/projects/project.ts'
import { whyNotMayInProject, whyNotOpen } from '@yigen/domain/projects/project-steps.ts'
import { projectHistory, projectNotices } from '@yigen/domain/projects/projects.slice.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { others } from '#requests/people-of-request.ts'
import { lockProject } from './lock-project.ts'
import { toldOfProject } from './told-of-project.ts'
import { touchProject } from './touch-project.ts'

const historyOf = {
  progress: projectHistory.progressed,
  note: projectHistory.noted,
  risk: projectHistory.riskNamed,
} as const satisfies Record<ProgressKind, object>

/** 记进展: in words, read by the enterprise or by the office alone, by its kind; of a risk the minister hears too. R11.3, R13.6, R13.7 */
export async function recordProgress(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { kind, words }: z.output<typeof RecordProgress>,
  now: Temporal.Instant,
): Promise<z.output<typeof ProjectDone>> {
  const project = await lockProject(trx, actor, id)
  refuseIf(whyNotMayInProject('recordProgress', project.asker) ?? whyNotOpen(project, actor.language, ['landed']))
  if (isPublicProgress(kind)) await touchProject(trx, project, now)
  const about = { subject: { kind: 'project', id }, enterpriseId: project.enterpriseId } as const
  await record(trx, actor, historyOf[kind], { ...about, data: { words } }, now)
  const data = { who: actor.name, project: project.name, words }
  const to = kind === 'risk' ? await toldOfProject(trx, project, actor.memberId, now) : others(project.office, actor.memberId)
  await tell(trx, actor.districtId, projectNotices.progressed, { to, ...about, data }, now)
  return { id, at: now }
}
