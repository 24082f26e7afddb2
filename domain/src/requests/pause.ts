import { z } from 'zod'
import type { Calendar } from '#calendar/calendar.ts'
import { workingMinutesBetween } from '#calendar/working-time.ts'
import { type Refusal, refusal } from '#refusals/refusals.ts'
import { Instant } from '#wire/instant.ts'
import { Id, optionalWords, words } from '#wire/text.ts'

/** R6.1: working days in all that a matter may be paused. */
export const pauseDays = 15
const minutesADay = 7 * 60

export const PauseRequest = z.strictObject({
  waitsFor: z.enum(['enterprise', 'authority']),
  authority: optionalWords(80).default(''),
  words: words(1000),
  until: Instant,
})
export const ResumeRequest = z.strictObject({})
export const RemindEnterprise = z.strictObject({ words: words(1000) })

export const Pause = z
  .object({
    id: Id,
    waitsFor: z.enum(['enterprise', 'authority']),
    authority: z.string(),
    words: z.string(),
    pausedBy: z.string(),
    pausedAt: Instant,
    until: Instant,
    resumedAt: Instant.nullable(),
    resumedBy: z.string().nullable(),
    reminders: z.array(z.object({ remindedBy: z.string(), remindedAt: Instant, words: z.string() })),
  })
  .meta({ id: 'Pause' })

export type PauseState = {
  answered: boolean
  paused: boolean
  declinePending: boolean /** working minutes paused so far */
  pausedMinutes: number
}

/** R6.1: after the first reply, one at a time, at most 15 working days in all, until a date that lies ahead. */
export function whyNotPause(
  state: PauseState,
  calendar: Calendar,
  pause: { until: Temporal.Instant; waitsFor: 'enterprise' | 'authority'; authority: string },
  now: Temporal.Instant,
): Refusal | null {
  if (Temporal.Instant.compare(pause.until, now) <= 0) return refusal('pauseInPast', {}, { field: 'until' })
  if (pause.waitsFor === 'authority' && pause.authority === '') return refusal('authorityNeeded', {}, { field: 'authority' })
  if (state.paused) return refusal('pausedAlready')
  if (!state.answered) return refusal('pauseBeforeReply')
  if (state.declinePending) return refusal('declinePending')
  const left = pauseDays * minutesADay - state.pausedMinutes
  return workingMinutesBetween(calendar, now, pause.until) > left
    ? refusal('pauseTooLong', { days: pauseDays, left: Math.max(0, Math.floor(left / minutesADay)) }, { field: 'until' })
    : null
}
