import type { PlanForecast } from '@yigen/domain/plans/plan.ts'
import { isProvisional } from '@yigen/domain/plans/plan-reckoning.ts'
import { shiftInWords } from '@yigen/domain/plans/shift-words.ts'
import { slipOf } from '@yigen/domain/plans/slip.ts'
import { type Language, say } from '@yigen/domain/wire/language.ts'
import type { z } from 'zod'
import type { ReckonedVersion } from './reckon-version.ts'
import type { PlanStanding } from './standing-of.ts'

type Page = { language: Language; version: ReckonedVersion; standing: PlanStanding }

/** The landing as it is forecast at this moment; of a draft, as it would be; null where no version is in force, and of one that was replaced. R15.4 */
export function forecastOnPage({ language, version, standing }: Page): z.output<typeof PlanForecast> | null {
  const { inForce, first, scale, calendar, rows } = standing
  if (!inForce || !first || !version.reckoned?.shift) return null
  const { schedule, shift } = version.reckoned
  const states = new Map(rows.map(row => [row.id, row]))
  const milestones = version.milestones.map(({ id, owner }) => ({ id, owner: states.get(id)?.ownerKind ?? owner.kind }))
  const { days: slipDays, ...slip } = slipOf(scale, first, { milestones, schedule })
  const named = version.milestones.find(({ id }) => id === shift.causedBy)?.name ?? null
  return {
    landsAt: Temporal.Instant.fromEpochMilliseconds(schedule.landsAt),
    ...{ shiftDays: shift.workdays, causedBy: shift.causedBy, causedDays: shift.causedDays },
    sentence: say(shiftInWords(shift, named), language),
    firstLandsAt: Temporal.Instant.fromEpochMilliseconds(first.landsAt),
    ...{ slipDays, slip },
    provisional: isProvisional(calendar, inForce.beginsAt.epochMilliseconds, schedule.landsAt),
  }
}
