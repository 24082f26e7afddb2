import type { Actor } from '@yigen/domain/members/actor.ts'
import type { DraftForecast, ForecastDraft } from '@yigen/domain/plans/plan.ts'
import { isProvisional } from '@yigen/domain/plans/plan-reckoning.ts'
import { shiftInWords } from '@yigen/domain/plans/shift-words.ts'
import { Refused, refusal, refusals, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import type { VersionRow } from './plan-versions.ts'
import { projectOnPage } from './project-on-page.ts'
import { type ReckonedVersion, reckonDraft, reckonVersion } from './reckon-version.ts'
import { standingOf } from './standing-of.ts'
import { asDrafted, whyNotDrafted } from './why-not-drafted.ts'

type View = z.output<typeof DraftForecast>

/** An unsaved change of a draft: where the landing would go and what moves, against the plan in force, or without one against the draft as it is kept. Nothing is written. R15.4 */
export async function forecastDraft(
  db: Kysely<DB>,
  actor: Actor,
  id: string,
  changed: z.output<typeof ForecastDraft>,
  now: Temporal.Instant,
): Promise<View> {
  const project = await projectOnPage(db, actor, await projectOfPlan(db, actor, id))
  const milestones = changed.milestones.map(asDrafted)
  refuseIf(await whyNotDrafted(db, project, milestones))
  const standing = await standingOf(db, project, [], now)
  const { versions } = standing
  const base = versions.find(({ status }) => status === 'inForce') ?? (versions.find(version => version.id === id) as VersionRow)
  const before = reckonVersion(base, standing, now)
  const after = reckonDraft(milestones, standing, now)
  const [was, is] = [landing(before), landing(after)]
  const shift = after.reckoned?.shift ?? { workdays: standing.scale.workdays(was, is), causedBy: null, causedDays: 0 }
  const named = milestones.find(milestone => milestone.id === shift.causedBy)?.name ?? null
  return {
    ...{ landsAt: instant(is), before: instant(was), shiftDays: shift.workdays, causedBy: shift.causedBy, causedDays: shift.causedDays },
    sentence: say(shiftInWords(shift, named), actor.language),
    provisional: isProvisional(standing.calendar, now.epochMilliseconds, is),
    moved: movedBetween(before, after),
  }
}

async function projectOfPlan(db: Kysely<DB>, { districtId }: Actor, id: string): Promise<string> {
  const { rows } = await sql<{ projectId: string }>`
    select x.project_id as "projectId" from plan x where x.district_id = ${districtId} and x.id = ${id} and x.version is null`.execute(db)
  if (!rows[0]) throw new Refused(refusal(refusals.notFound))
  return rows[0].projectId
}

const scheduleOf = ({ reckoned, planned }: ReckonedVersion) => reckoned?.schedule ?? planned
const landing = (version: ReckonedVersion): number => scheduleOf(version).landsAt

function movedBetween(before: ReckonedVersion, after: ReckonedVersion): View['moved'] {
  const was = new Map(before.milestones.map(({ id }, place) => [id, scheduleOf(before).rows[place]]))
  return after.milestones.flatMap(({ id, name }, place) => {
    const [from, to] = [was.get(id), scheduleOf(after).rows[place]]
    if (!to || (from && from.startAt === to.startAt && from.finishAt === to.finishAt)) return []
    return [{ id, name, from: from ? spanOf(from) : null, to: spanOf(to) }]
  })
}

const instant = (moment: number) => Temporal.Instant.fromEpochMilliseconds(moment)
const spanOf = ({ startAt, finishAt }: { startAt: number; finishAt: number }) => ({
  startAt: instant(startAt),
  finishAt: instant(finishAt),
})
