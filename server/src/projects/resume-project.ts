import type { Actor } from '@yigen/domain/members/actor.ts'
import type { ProjectDone } from '@yigen/domain/projects/project.ts'
import { whyNotDecide, whyNotResume } from '@yigen/domain/projects/project-steps.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { goOn } from './go-on.ts'
import { lockProject } from './lock-project.ts'
import { projectDecider } from './project-decider.ts'
import { toldOfProject } from './told-of-project.ts'

/** The minister lets it go on before the day it was paused until. R13.2 */
export async function resumeProject(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  now: Temporal.Instant,
): Promise<z.output<typeof ProjectDone>> {
  const project = await lockProject(trx, actor, id)
  const decider = await projectDecider(trx, actor, project, [], now)
  refuseIf(whyNotDecide('resumeProject', project.asker, decider) ?? whyNotResume(project))
  const to = await toldOfProject(trx, project, actor.memberId, now)
  await goOn(trx, { author: actor, actor, at: now, to }, project, now)
  return { id, at: now }
}
