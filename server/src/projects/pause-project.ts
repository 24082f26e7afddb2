import { randomUUIDv7 } from 'node:crypto'
import { dateWords } from '@yigen/domain/calendar/moment-words.ts'
import { dateIn, endOfDay } from '@yigen/domain/calendar/zone.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { PauseProject, ProjectDone } from '@yigen/domain/projects/project.ts'
import { whyNotDecide, whyNotOpen, whyNotPauseProject } from '@yigen/domain/projects/project-steps.ts'
import { projectHistory, projectNotices } from '@yigen/domain/projects/projects.slice.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { settingsOf } from '#settings/settings.queries.ts'
import { followers } from '#slice/registry.ts'
import { type LockedProject, lockProject } from './lock-project.ts'
import { projectDecider } from './project-decider.ts'
import { toldOfProject } from './told-of-project.ts'

type Pause = { day: Temporal.PlainDate; reason: string }

/** The minister pauses it until a date: nothing new starts, what runs runs on, and it is not stuck. R13.2 */
export async function pauseProject(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { until, reason }: z.output<typeof PauseProject>,
  now: Temporal.Instant,
): Promise<z.output<typeof ProjectDone>> {
  const project = await lockProject(trx, actor, id)
  const { asker } = project
  const decider = await projectDecider(trx, actor, project, [], now)
  const { numbers } = await settingsOf(trx, actor.districtId, now)
  const day = Temporal.PlainDate.from(until)
  const limits = { today: dateIn(now), days: numbers.projectPauseDays }
  refuseIf(whyNotDecide('pauseProject', asker, decider) ?? whyNotPauseProject(project, day, limits) ?? whyNotOpen(project, asker.language))
  const end = endOfDay(day)
  await insertPause(trx, project, { day, reason }, now)
  for (const follow of followers('projectPaused')) await follow(trx, actor, project, end, now)
  await recordPaused(trx, actor, project, { day, reason }, now)
  return { id, at: now }
}

async function insertPause(trx: Transaction<DB>, { districtId, id, asker }: LockedProject, { day, reason }: Pause, now: Temporal.Instant) {
  const until = endOfDay(day)
  await trx
    .insertInto('project_pause')
    .values({
      ...{ district_id: districtId, id: randomUUIDv7(), project_id: id, until, reason, paused_by: asker.memberId, paused_at: now },
      ...{ resumed_by: null, resumed_at: null },
    })
    .execute()
  await trx.updateTable('project').set({ paused_until: until }).where('district_id', '=', districtId).where('id', '=', id).execute()
}

async function recordPaused(trx: Transaction<DB>, actor: Actor, project: LockedProject, { day, reason }: Pause, now: Temporal.Instant) {
  const about = { subject: { kind: 'project', id: project.id }, enterpriseId: project.enterpriseId } as const
  const until = dateWords(day, dateIn(now).year)
  await record(trx, actor, projectHistory.paused, { ...about, data: { until, reason } }, now)
  const to = await toldOfProject(trx, project, actor.memberId, now)
  await tell(
    trx,
    actor.districtId,
    projectNotices.paused,
    { to, ...about, data: { who: actor.name, project: project.name, day: until, reason } },
    now,
  )
}
