import { endOfToday } from '@yigen/domain/calendar/zone.ts'
import { type Actor, is } from '@yigen/domain/members/actor.ts'
import { openStatuses } from '@yigen/domain/requests/request-status.ts'
import { sql } from 'kysely'
import { oneOf } from '#database/one-of.ts'
import { type Part, rowPart } from '#database/part.ts'
import { WorkedOut } from '#database/worked-out.ts'
import { answerWasOwed } from '#requests/answer-was-owed.ts'
import { answersSince } from './answers-since.ts'

export type DistrictFigures = {
  overdue: number
  dueToday: number
  open: number
  oldestDueAt: Temporal.Instant | null
  due: number
  onTime: number
}

const nothing: Part<null> = { column: sql`null::json`, read: () => null }

/** To a leader, who seldom holds a clock, the strip tells how the district stands: of the lists they open, the very rows. */
export function districtFigures(actor: Actor, now: Temporal.Instant): Part<DistrictFigures | null> {
  if (!is(actor, 'leader')) return nothing
  return rowPart(
    () => sql<DistrictFigures>`
      select q.*, a.* from (
        select count(*)::int as open, count(*) filter (where r.due_at < ${now})::int as overdue, min(r.due_at) filter (where r.due_at < ${now}) as "oldestDueAt",
          count(*) filter (where r.due_at >= ${now} and r.due_at <= ${new WorkedOut(now, endOfToday)})::int as "dueToday"
        from request r where r.district_id = ${actor.districtId} and ${oneOf(sql`r.status`, openStatuses)}
      ) q, (
        select count(*)::int as due, count(*) filter (where k.stopped_at <= k.due_at)::int as "onTime" from clock k
        where k.district_id = ${actor.districtId} and k.kind = 'answer' and k.due_at > ${new WorkedOut(now, answersSince)} and k.due_at <= ${now} and ${answerWasOwed}
      ) a`,
    { oldestDueAt: true },
  )
}
