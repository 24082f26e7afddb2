import { z } from 'zod'
import type { Calendar } from '#calendar/calendar.ts'
import { minutesADay, workingMinutesBetween } from '#calendar/working-time.ts'
import { type Refusal, refusal } from '#refusals/refusals.ts'
import { requestRefusals } from '#requests/requests.slice.ts'
import type { MatterLimits } from '#settings/district-numbers.ts'
import { Instant } from '#wire/instant.ts'
import type { Language } from '#wire/language.ts'
import { Id, optionalWords, words } from '#wire/text.ts'
import { pauseDaysLeft } from './pause-limit.ts'
import { pauseRefusals } from './pauses.slice.ts'

/** What the request waits for: `authority` names an office outside the district. */
export const PauseRequest = z
  .strictObject({
    waitsFor: z.enum(['enterprise', 'authority']),
    authority: optionalWords(80).default(''),
    words: words(1000),
    until: Instant,
  })
  .meta({
    examples: [
      { waitsFor: 'enterprise', words: '请补交检测报告，收到后当天接着办。', until: '2026-12-02T18:00:00+08:00' },
      { waitsFor: 'authority', authority: '省消防总队', words: '省总队复函要 5 个工作日。', until: '2026-12-02T18:00:00+08:00' },
    ],
  })
export const RemindEnterprise = z.strictObject({ words: words(1000) }).meta({ examples: [{ words: '检测报告还差盖章页，补上就能继续。' }] })

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
  paused: boolean
  declinePending: boolean
  /** working minutes paused so far */
  pausedMinutes: number
  limits: Pick<MatterLimits, 'pauseDays'>
}
type Waiting = z.output<typeof PauseRequest>

/** 400: until a date that lies ahead, and an authority by its name. R6.1 */
export function whyNotWait(
  { until, waitsFor, authority }: Pick<Waiting, 'until' | 'waitsFor' | 'authority'>,
  now: Temporal.Instant,
): Refusal | null {
  if (Temporal.Instant.compare(until, now) <= 0) return refusal(pauseRefusals.pauseInPast, {}, { field: 'until' })
  return waitsFor === 'authority' && authority === '' ? refusal(pauseRefusals.authorityNeeded, {}, { field: 'authority' }) : null
}

/** 409: one pause at a time; not while a refusal is being decided. That it comes after the first reply, the status says. R6.1 */
export function whyNotWaiting({ paused, declinePending }: Pick<PauseState, 'paused' | 'declinePending'>): Refusal | null {
  if (paused) return refusal(pauseRefusals.pausedAlready)
  return declinePending ? refusal(requestRefusals.declinePending) : null
}

/** 409: and at most 15 working days° in all. R6.1 */
export function whyNotPause(state: PauseState, calendar: Calendar, until: Temporal.Instant, now: Temporal.Instant): Refusal | null {
  const waiting = whyNotWaiting(state)
  if (waiting) return waiting
  const limit = { days: state.limits.pauseDays, minutesADay: minutesADay(calendar) }
  const left = limit.days * limit.minutesADay - state.pausedMinutes
  return workingMinutesBetween(calendar, now, until) > left
    ? refusal(pauseRefusals.pauseTooLong, { days: limit.days, left: pauseDaysLeft(state.pausedMinutes, limit) }, { field: 'until' })
    : null
}

/** Working minutes as a person says them, of days of so many: 3 天 or 3 天 2 小时. */
export function workingMinutesInWords(minutes: number, aDay: number, language: Language): string {
  const [days, rest] = [Math.floor(minutes / aDay), Math.floor(minutes % aDay)]
  const [hours, left] = [Math.floor(rest / 60), rest % 60]
  const zh = [
    [days, '个工作日'],
    [hours, '小时'],
    [left, '分'],
  ] as const
  const en = [
    [days, days === 1 ? 'working day' : 'working days'],
    [hours, 'h'],
    [left, 'min'],
  ] as const
  const parts = (language === 'en' ? en : zh).filter(([n]) => n > 0).map(([n, unit]) => `${n} ${unit}`)
  return parts.length > 0 ? parts.join(' ') : language === 'en' ? '0 min' : '0 分'
}
