import type { Actor } from '@yigen/domain/members/actor.ts'
import type { PlanForecast } from '@yigen/domain/plans/plan.ts'
import { isProvisional } from '@yigen/domain/plans/plan-reckoning.ts'
import { shiftInWords } from '@yigen/domain/plans/shift-words.ts'
import { slipOf } from '@yigen/domain/plans/slip.ts'
import { say } from '@yigen/domain/wire/language.ts'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { readFirstPlan } from './first-plan.ts'
import type { ReckonedVersion } from './reckon-version.ts'
import type { PlanStanding } from './standing-of.ts'

type Page = { actor: Actor; projectId: string; version: ReckonedVersion; standing: PlanStanding }

/** The landing as it is forecast at this moment; of a draft, as it would be; null where no version is in force, and of one that was replaced. R15.4 */
export async function forecastOnPage(
  db: Kysely<DB>,
  { actor, projectId, version, standing }: Page,
): Promise<z.output<typeof PlanForecast> | null> {
  const { inForce, scale, calendar, rows } = standing
  if (!inForce || !version.reckoned?.shift) return null
  const { schedule, shift } = version.reckoned
  const first = await readFirstPlan(db, actor.districtId, projectId, inForce)
  const states = new Map(rows.map(row => [row.id, row]))
  const milestones = version.milestones.map(({ id, owner }) => ({ id, owner: states.get(id)?.ownerKind ?? owner.kind }))
  const { days: slipDays, ...slip } = slipOf(scale, first, { milestones, schedule })
  const named = version.milestones.find(({ id }) => id === shift.causedBy)?.name ?? null
  return {
    landsAt: Temporal.Instant.fromEpochMilliseconds(schedule.landsAt),
    ...{ shiftDays: shift.workdays, causedBy: shift.causedBy, causedDays: shift.causedDays },
    sentence: say(shiftInWords(shift, named), actor.language),
    firstLandsAt: Temporal.Instant.fromEpochMilliseconds(first.landsAt),
    ...{ slipDays, slip },
    provisional: isProvisional(calendar, inForce.beginsAt.epochMilliseconds, schedule.landsAt),
  }
}
