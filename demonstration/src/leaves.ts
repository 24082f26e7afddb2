import { dateIn, startOfDay } from '@yigen/domain/calendar/zone.ts'
import type { DemoLeave } from './demonstration.types.ts'

/** One officer away now, one next week, one back for a fortnight. Days are counted from the day of `now`. */
export function makeLeaves(now: Temporal.Instant): DemoLeave[] {
  const today = dateIn(now)
  const away = (member: string, coveredBy: string, first: number, days: number, reason: string): DemoLeave => ({
    member,
    coveredBy,
    from: startOfDay(today.add({ days: first })),
    until: startOfDay(today.add({ days: first + days })),
    reason,
  })
  return [
    away('officer07', 'officer08', -20, 6, '年休假'),
    away('officer04', 'officer01', -2, 5, '带队赴外地招商'),
    away('officer09', 'officer10', 7, 5, '年休假'),
  ]
}

/** Who answers for an officer at that moment: the officer, or the deputy while the officer is away. R3.3 */
export function onDuty(leaves: readonly DemoLeave[], officer: string, moment: Temporal.Instant): string {
  const leave = leaves.find(
    ({ member, from, until }) =>
      member === officer && Temporal.Instant.compare(from, moment) <= 0 && Temporal.Instant.compare(moment, until) < 0,
  )
  return leave?.coveredBy ?? officer
}
