import type { z } from 'zod'
import { type Calendar, isWorkday } from '#calendar/calendar.ts'
import { deadlineOf } from '#calendar/deadline.ts'
import { explainDeadline } from '#calendar/explain-deadline.ts'
import { closingWords } from '#calendar/moment-words.ts'
import type { TimePromise } from '#calendar/time-promise.ts'
import { minutesADay, workingMinutesBetween } from '#calendar/working-time.ts'
import { dateIn } from '#calendar/zone.ts'
import { clockState } from '#clocks/clock.ts'
import { workingMinutesInWords } from '#pauses/pause.ts'
import { type Language, say } from '#wire/language.ts'
import {
  type Interval,
  type IntervalKind,
  type IntervalState,
  intervalWords,
  type PaceStart,
  paceAwaitedWords,
  paceStartWords,
} from './pace.ts'

/** What is known of an interval: `dueAt` where a clock holds it (a pause may have moved it), else it is reckoned. */
export type Measured = {
  kind: IntervalKind
  unitName?: string
  from: PaceStart
  startAt: Temporal.Instant | null
  endAt: Temporal.Instant | null
  promise: TimePromise
  dueAt?: Temporal.Instant
  /** working minutes the matter waited in it (R6.2) */
  pausedMinutes?: number
  dropped?: boolean
}

/** One interval against its promise, in words: start, end or running, due, used, in time or not. R9.5, R9.6 */
export function intervalOf(calendar: Calendar, measured: Measured, language: Language, now: Temporal.Instant): z.output<typeof Interval> {
  const { kind, from, startAt, endAt, promise } = measured
  const head = { kind, title: say(intervalWords[kind], language), unitName: measured.unitName ?? null, from, startAt, endAt, promise }
  if (!startAt)
    return { ...head, dueAt: null, provisional: false, state: 'awaited', used: '', sentence: say(paceAwaitedWords[from], language) }
  const deadline = deadlineOf(calendar, startAt, promise)
  const dueAt = measured.dueAt ?? deadline.dueAt
  const state: IntervalState = measured.dropped ? 'dropped' : clockState({ startedAt: startAt, dueAt, stoppedAt: endAt }, now)
  const used = usedWords(calendar, promise, startAt, endAt ?? now, language)
  const why = [
    explainDeadline(deadline, language, say(startWord(kind, from), language)).sentence,
    ...moved(calendar, measured, deadline.dueAt, language, now),
  ]
  const comma = language === 'en' ? ', ' : '，'
  // a space stands before figures only
  const sentence = [...why, say(verdicts[state], language, { used }).replace(' 不到', '不到')].join(comma)
  return { ...head, dueAt, provisional: deadline.provisional, state, used, sentence }
}

const startWord = (kind: IntervalKind, from: PaceStart) =>
  kind === 'task' || kind === 'taskAcceptance' ? { zh: '交办', en: 'Handed' } : paceStartWords[from]

/** A pause moved it: by how much, and to when. */
function moved(
  calendar: Calendar,
  { dueAt, pausedMinutes = 0 }: Measured,
  promised: Temporal.Instant,
  language: Language,
  now: Temporal.Instant,
): string[] {
  if (!dueAt || pausedMinutes === 0 || dueAt.equals(promised)) return []
  const [waited, to] = [workingMinutesInWords(pausedMinutes, minutesADay(calendar), language), closingWords(dueAt, now, language)]
  return [language === 'en' ? `moved to ${to} by ${waited} of waiting` : `等待 ${waited}，顺延到 ${to}`]
}

const verdicts: Record<IntervalState, { zh: string; en: string }> = {
  awaited: { zh: '还没有开始', en: 'not begun' },
  running: { zh: '已用 {used}', en: '{used} used' },
  soon: { zh: '已用 {used}，快到期', en: '{used} used, due soon' },
  over: { zh: '已用 {used}，已超时', en: '{used} used, overdue' },
  done: { zh: '用了 {used}，按时', en: 'took {used}, in time' },
  doneLate: { zh: '用了 {used}，超时', en: 'took {used}, late' },
  dropped: { zh: '没有办完，不再计时', en: 'ended without it, no longer measured' },
}

/** What passed, counted as the promise counts: the day of the start is none (R9.3). */
function usedWords(calendar: Calendar, { unit }: TimePromise, from: Temporal.Instant, to: Temporal.Instant, language: Language): string {
  const english = language === 'en'
  switch (unit) {
    case 'workingDays':
      return dayWords(workdaysAfter(calendar, from, to), english, english ? 'working day' : '个工作日')
    case 'calendarDays':
      return dayWords(dateIn(from).until(dateIn(to), { largestUnit: 'days' }).days, english, english ? 'day' : '天')
    case 'workingHours':
      return workingMinutesInWords(workingMinutesBetween(calendar, from, to), minutesADay(calendar), language)
    case 'clockHours':
      return hourWords(Math.max(0, Math.ceil(to.since(from).total('minutes'))), english)
  }
}

function dayWords(days: number, english: boolean, unit: string): string {
  if (days <= 0) return english ? `less than a ${unit}` : `不到 1 ${unit}`
  return english ? `${days} ${unit}${days === 1 ? '' : 's'}` : `${days} ${unit}`
}

function hourWords(minutes: number, english: boolean): string {
  const parts = [
    { n: Math.floor(minutes / 60), unit: english ? 'h' : '小时' },
    { n: minutes % 60, unit: english ? 'min' : '分' },
  ].filter(part => part.n > 0)
  return parts.length > 0 ? parts.map(part => `${part.n} ${part.unit}`).join(' ') : english ? '0 min' : '0 分'
}

function workdaysAfter(calendar: Calendar, from: Temporal.Instant, to: Temporal.Instant): number {
  const last = dateIn(to)
  let days = 0
  for (let day = dateIn(from).add({ days: 1 }); Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 }))
    if (isWorkday(calendar, day)) days += 1
  return days
}
