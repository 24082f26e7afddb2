import { dateEnding, dateIn } from '@yigen/domain/calendar/zone.ts'
import { type DrawnMilestone, isFinished, isOverdue, standsAt } from '../gantt/drawn-milestone.ts'

export type DateGroup = { key: string; year: number | null; provisional: boolean; milestones: readonly DrawnMilestone[] }
export type ByDate = { overdue: DateGroup | null; years: readonly DateGroup[]; finished: readonly DrawnMilestone[] }

/** The milestones in the order of their forecast: what is overdue, then year by year; what is finished apart, the latest first. */
export function byDate(milestones: readonly DrawnMilestone[], now: number, hasTable: (year: number) => boolean): ByDate {
  const sorted = [...milestones].filter(({ what }) => what !== 'removed').sort((a, b) => endOf(a) - endOf(b))
  const open = sorted.filter(one => !isFinished(one))
  const late = open.filter(one => isOverdue(one, now))
  const coming = open.filter(one => !isOverdue(one, now))
  const thisYear = dateIn(Temporal.Instant.fromEpochMilliseconds(now)).year
  const years = [...new Set(coming.map(yearOf))].map(year => ({
    key: String(year),
    year: year === thisYear ? null : year,
    provisional: !hasTable(year),
    milestones: coming.filter(one => yearOf(one) === year),
  }))
  return {
    overdue: late.length > 0 ? { key: 'overdue', year: null, provisional: false, milestones: late } : null,
    years,
    finished: sorted.filter(isFinished).reverse(),
  }
}

const endOf = (milestone: DrawnMilestone): number => standsAt(milestone)?.finishAt ?? Number.POSITIVE_INFINITY

const yearOf = (milestone: DrawnMilestone): number => dateEnding(Temporal.Instant.fromEpochMilliseconds(endOf(milestone))).year
