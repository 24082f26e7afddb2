import type { EnterpriseEvent, OfficeEvent } from '@yigen/domain/events/event.ts'
import { type QuestionState, standingSignUps } from '@yigen/domain/events/event-status.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { openStatuses, type RequestStatus } from '@yigen/domain/requests/request-status.ts'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { z } from 'zod'
import { oneOf } from '#database/one-of.ts'
import { rowPart, rowsPart, theRow } from '#database/part.ts'
import { nameOf, shortNameOf } from '#people/names.ts'

type Whole = NonNullable<z.output<typeof OfficeEvent>['whole']>
type View = z.output<typeof EnterpriseEvent>
type Own = NonNullable<View['own']>
export type Counts = Whole['counts']

const settled: RequestStatus = 'settled'

/** Over `event_question q`: its matter `r`, and `w` in which it goes on: what it was merged into, else itself. R4.11 */
export const matterOfQuestion = sql`
  join request r on r.district_id = q.district_id and r.id = q.request_id
  join request w on w.district_id = r.district_id and w.id = coalesce(r.merged_into, r.id)`
export const answeredAt = sql`coalesce(r.first_answered_at, w.first_answered_at)`

/** Over the same: which of the questions. */
export const questionIs: Record<QuestionState, RawBuilder<SqlBool>> = {
  all: sql<SqlBool>`true`,
  open: oneOf(sql`w.status`, openStatuses),
  inTime: sql<SqlBool>`${answeredAt} <= r.received_at + interval '24 hours'`,
  settled: sql<SqlBool>`w.status = ${sql.lit(settled)}`,
}

/** Over `event v`: from the invitation to what came of it. */
export const countsOf = (now: Temporal.Instant) =>
  theRow(
    () => sql<Counts>`
      select i.*, s.*, q.* from (
        select count(*)::int as invited from event_invitation i where i.district_id = v.district_id and i.event_id = v.id
      ) i, (
        select ${counted(oneOf(sql`s.state`, standingSignUps))} as "signedUp", ${counted(sql`s.state = 'seated'`)} as seated, ${counted(sql`s.state = 'waiting'`)} as waiting,
          ${counted(sql`s.state = 'left'`)} as "left", ${counted(sql`s.moved_up_at is not null`)} as "movedUp", ${counted(sql`s.checked_in_at is not null`)} as came,
          ${counted(sql`s.grade is not null`)} as graded, ${counted(sql`s.grade >= 3`)} as pleased
        from event_sign_up s where s.district_id = v.district_id and s.event_id = v.id
      ) s, (
        select count(*)::int as asked, ${counted(questionIs.open)} as open, ${counted(sql`${questionIs.open} and w.due_at < ${now}`)} as overdue,
          ${counted(questionIs.inTime)} as "inTime", ${counted(questionIs.settled)} as settled
        from event_question q ${matterOfQuestion} where q.district_id = v.district_id and q.event_id = v.id
      ) q`,
    {},
  )

const counted = (which: RawBuilder<unknown>) => sql`(count(*) filter (where ${which}))::int`

/** Over the same: what everybody reads of it. */
export const eventColumns = sql`
  v.id, v.title, v.kind, v.status, v.starts_at as "startsAt", v.ends_at as "endsAt", v.place, v.seats, ${nameOf(sql`v.holder_id`)} as "holderName"`
export const eventMore = sql`v.about, ${shortNameOf(sql`v.unit_id`)} as "unitName"`

const taken = sql`(select count(*) from event_sign_up s where s.district_id = v.district_id and s.event_id = v.id and s.state = 'seated')`
export const freeColumn = sql<number>`greatest(0, v.seats - ${taken})::int`
export const waitingColumn = sql<number>`(
  select count(*)::int from event_sign_up s where s.district_id = v.district_id and s.event_id = v.id and s.state = 'waiting')`

/** Over the same: what the actor signed up for. */
export const ownSignUp = ({ memberId }: Actor) =>
  rowPart(
    () => sql<Own>`
      select s.id, s.state, s.enterprise_id as "enterpriseId", (select e.name from enterprise e where e.district_id = s.district_id and e.id = s.enterprise_id) as "enterpriseName",
        case when s.state = 'waiting' then (select count(*)::int from event_sign_up w
          where w.district_id = s.district_id and w.event_id = s.event_id and w.state = 'waiting' and w.number < s.number) end as ahead,
        s.code, s.moved_up_at as "movedUpAt", s.checked_in_at as "checkedInAt", s.grade
      from event_sign_up s where s.district_id = v.district_id and s.event_id = v.id and s.member_id = ${memberId} and ${oneOf(sql`s.state`, standingSignUps)}`,
    { movedUpAt: true, checkedInAt: true },
  )

/** Over the same: who comes and who waits, in their order. */
export const peopleOfEvent = rowsPart(
  () => sql<Whole['people'][number]>`
    select s.id, s.number, s.state, m.name, coalesce(m.phone, '') as phone, s.enterprise_id as "enterpriseId", e.name as "enterpriseName", s.signed_up_at as "signedUpAt",
      s.moved_up_at as "movedUpAt", s.checked_in_at as "checkedInAt"
    from event_sign_up s join member m on m.id = s.member_id join enterprise e on e.district_id = s.district_id and e.id = s.enterprise_id
    where s.district_id = v.district_id and s.event_id = v.id and ${oneOf(sql`s.state`, standingSignUps)} order by s.number`,
  { signedUpAt: true, movedUpAt: true, checkedInAt: true },
)

export const feedbackOfEvent = rowsPart(
  () => sql<Whole['feedback'][number]>`
    select s.id, s.grade, s.grade_words as words, (select e.name from enterprise e where e.district_id = s.district_id and e.id = s.enterprise_id) as "enterpriseName", s.graded_at as at
    from event_sign_up s where s.district_id = v.district_id and s.event_id = v.id and s.grade is not null order by s.grade, s.graded_at`,
  { at: true },
)
