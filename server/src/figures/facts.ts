import { readStatuses } from '@yigen/domain/declines/decline-status.ts'
import { notSettledWithinDays } from '@yigen/domain/figures/period.ts'
import { needsCallBack } from '@yigen/domain/ratings/grade.ts'
import { requestClocks, requestHistory } from '@yigen/domain/requests/requests.slice.ts'
import { taskClocks, taskHistory } from '@yigen/domain/tasks/tasks.slice.ts'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { heldWhenDue } from '#clocks/held-when-due.ts'
import { fellDueHere, ranSince } from '#clocks/ran-since.ts'
import { oneOf } from '#database/one-of.ts'
import { gradable, measuredBy } from '#ratings/gradable.ts'
import { answerOfEntered, answerWasOwed } from '#requests/answer-was-owed.ts'

type Sql = RawBuilder<unknown>

/** After `from` and not after `until`, but never after `now`: a due time that closes a day belongs to that day. */
export type Span = { districtId: string; from: Temporal.Instant; until: Temporal.Instant; now: Temporal.Instant }

/** What is counted once, and of which figure: with whom it is measured, the unit whose part it is, when it counts, when it was due and done, and what it measures. */
export type FactName = 'received' | 'answers' | 'entered' | 'settlements' | 'declined' | 'appealed' | 'open' | 'asked' | 'tasks'

/** Each figure is counted, and listed, over these rows alone. R24.1 */
export const factsOf = (span: Span, names: readonly FactName[] = Object.keys(facts) as FactName[]): Sql =>
  sql.join(
    names.map(name => facts[name](span)),
    sql` union all `,
  )

const facts: Record<FactName, (span: Span) => Sql> = { received, answers, entered, settlements, declined, appealed, open, asked, tasks }

const [answer, settlement, task] = [requestClocks.answer.kind, requestClocks.settlement.kind, taskClocks.task.kind]
const settled = requestHistory.settled.kind
const { withdrawn, classified, merged, transferred } = requestHistory
/** What ended a settlement otherwise than by an answer: in time, it was not owed. */
const endedOtherwise = [withdrawn, classified, merged, transferred].map(({ kind }) => kind)

/** Due times close a day; what happens at midnight opens one. */
const fellDue = ({ districtId, from, until, now }: Span, kind: string): RawBuilder<SqlBool> =>
  sql<SqlBool>`k.district_id = ${districtId} and k.kind = ${sql.lit(kind)} and k.due_at > ${from} and k.due_at <= ${earlier(until, now)}`
const happened = ({ from, until, now }: Span, at: Sql): RawBuilder<SqlBool> =>
  sql<SqlBool>`${at} >= ${from} and ${at} < ${until} and ${at} <= ${now}`

/** Up to when it is known how it stood. */
export const endOf = ({ until, now }: Pick<Span, 'until' | 'now'>): Temporal.Instant => earlier(until, now)
const earlier = (one: Temporal.Instant, other: Temporal.Instant) => (Temporal.Instant.compare(one, other) <= 0 ? one : other)

/** So that what was due at 24:00 stands in the part of the line that it closes. */
const whenDue = sql`k.due_at - interval '1 microsecond'`
const notInTime = sql`(k.stopped_at is null or k.stopped_at > k.due_at)`

/** Over `request r`: whose it was, as its last settlement clock keeps it. */
const whoseMatter = (request: Sql, districtId: string): Sql => sql`
  left join lateral (
    select coalesce(s.officer_id, s.holder_id) as person_id from clock s
    where s.district_id = ${districtId} and s.request_id = ${request} and s.kind = ${sql.lit(settlement)} order by s.stopped_at desc nulls first, s.id desc limit 1
  ) w on true`

/** Over `request r`: when it came, whatever merging gave it since. R4.11 */
const cameAt = sql`coalesce(r.came_at, r.received_at)`
const enteredAfterwards = sql`((r.recorded_at at time zone 'Asia/Shanghai')::date > (${cameAt} at time zone 'Asia/Shanghai')::date)`

/** Each by the receipt it was filed with, in the district where that was (R18.4): no merging changes what was received in a period, nor how long its answer took. R24.3 */
function received(span: Span): Sql {
  // so that either arm keeps its index
  const came = sql`((r.came_at is null and ${happened(span, sql`r.received_at`)}) or ${happened(span, sql`r.came_at`)})`
  return sql`
    select 'received' as figure, r.id, r.id as request_id, w.person_id, null::text as unit_id, ${cameAt} as at, null::timestamptz as due_at, r.first_answered_at as done_at,
      false as late, case when not ${enteredAfterwards} then (extract(epoch from r.first_answered_at - ${cameAt}) / 3600)::float8 end as value
    from request r ${whoseMatter(sql`r.id`, span.districtId)} where r.district_id = ${span.districtId} and ${came}
      and not exists (select from transfer_matter x where x.to_district_id = r.district_id and x.to_request_id = r.id)`
}

/** Unanswered is late; what the enterprise took back in time was not owed. */
function answers(span: Span): Sql {
  return sql`
    select 'answers', k.id, k.request_id, ${heldWhenDue()}, null::text, ${whenDue}, k.due_at, k.stopped_at, ${notInTime}, null::float8
    from clock k where ${fellDue(span, answer)} and ${answerWasOwed}`
}

/** The same of what was entered on a later day than it came. */
function entered(span: Span): Sql {
  return sql`
    select 'entered', k.id, k.request_id, ${heldWhenDue()}, null::text, ${whenDue}, k.due_at, k.stopped_at, ${notInTime}, null::float8
    from clock k where ${fellDue(span, answer)} and ${answerOfEntered}`
}

/** A matter that was taken up again soon after was not settled. What was taken back, classified anew, merged or went to another district in time was not owed by this clock; one that went on late from another matter fell due there. */
function settlements(span: Span): Sql {
  const again = sql`k.stopped_by = ${sql.lit(settled)} and exists (select from request_reopening o
    where o.district_id = k.district_id and o.request_id = k.request_id and o.reopened_at >= k.stopped_at and o.reopened_at <= k.stopped_at + ${sql.lit(notSettledWithinDays)} * interval '1 day')`
  return sql`
    select 'settlements', k.id, k.request_id, ${heldWhenDue()}, null::text, ${whenDue}, k.due_at, k.stopped_at, ${notInTime} or (${again}), null::float8
    from clock k where ${fellDue(span, settlement)}
      and not (coalesce(${oneOf(sql`k.stopped_by`, endedOtherwise)}, false) and k.stopped_at <= k.due_at) and ${fellDueHere}`
}

function declined(span: Span): Sql {
  return sql`
    select 'declined', d.id, d.request_id, w.person_id, d.unit_id, d.decided_at, null::timestamptz, d.decided_at, false, null::float8
    from decline d ${whoseMatter(sql`d.request_id`, span.districtId)}
    where d.district_id = ${span.districtId} and ${oneOf(sql`d.status`, readStatuses)} and ${happened(span, sql`d.decided_at`)}`
}

function appealed(span: Span): Sql {
  return sql`
    select 'appealed', a.id, a.request_id, w.person_id, null::text, a.appealed_at, null::timestamptz, a.decided_at, false, null::float8
    from appeal a ${whoseMatter(sql`a.request_id`, span.districtId)} where a.district_id = ${span.districtId} and ${happened(span, sql`a.appealed_at`)}`
}

/** An open matter is one whose settlement runs (R4.6); late when any of its clocks was (R4.10). */
function open(span: Span): Sql {
  const end = endOf(span)
  const ran = (clock: Sql, more: Sql) =>
    sql`select k.* from clock k where k.district_id = ${span.districtId} and ${clock} and ${ranSince} <= ${end} ${more}`
  // with an offset the two arms stay one, and what was late is looked up once for both
  const isSettlement = sql`and k.kind = ${sql.lit(settlement)}`
  return sql`
    select 'open', k.id, k.request_id, coalesce(k.officer_id, k.holder_id), null::text, k.started_at, k.due_at, k.stopped_at, exists (
        select from clock x where x.district_id = k.district_id and x.request_id = k.request_id and coalesce(x.continued_at, x.started_at) <= ${end} and x.due_at < ${end}
          and (x.stopped_at is null or x.stopped_at > ${end})), null::float8
    from (${ran(sql`k.stopped_at is null`, isSettlement)} union all ${ran(sql`k.stopped_at > ${end}`, isSettlement)} offset 0) k`
}

/** What ended so that it could be graded, each matter once; late stands for a bad grade. R8.1 */
function asked(span: Span): Sql {
  return sql`
    select 'asked', k.id, k.request_id, ${measuredBy}, null::text, k.stopped_at, null::timestamptz, g.rated_at, coalesce(${needsCall}, false), g.grade::float8
    from clock k left join rating g on g.district_id = k.district_id and g.request_id = k.request_id
    where ${gradable({ districtId: sql`${span.districtId}`, within: moment => happened(span, moment), now: span.now })}`
}
const badGrades = [1, 2, 3, 4, 5].filter(needsCallBack)
const needsCall = sql`g.grade in (${sql.join(badGrades.map(grade => sql.lit(grade)))})`

/**
 * A part sent back goes on as another row; the last one tells. It counts by when it was first due, whatever time it was given since (R7.5). What was waived, taken back or returned in time was not owed.
 * R7.3, R7.6
 */
function tasks(span: Span): Sql {
  const notOwed = [taskHistory.waived.kind, taskHistory.returned.kind, taskHistory.takenBack.kind]
  return sql`
    select 'tasks', k.id, k.request_id, coalesce(k.officer_id, k.holder_id), k.unit_id, k.first_due - interval '1 microsecond', k.first_due, k.stopped_at,
      (k.stopped_at is null or k.stopped_at > k.first_due), null::float8
    from (
      select distinct on (k.subject_id) k.*, coalesce(k.first_due_at, k.due_at) as first_due from clock k
      where (${fellDue(span, task)} and k.first_due_at is null) or (${firstFellDue(span, task)}) order by k.subject_id, k.stopped_at desc nulls first, k.id desc
    ) k
    where not (coalesce(${oneOf(sql`k.stopped_by`, notOwed)}, false) and k.stopped_at <= k.first_due)`
}

const firstFellDue = ({ districtId, from, until, now }: Span, kind: string): RawBuilder<SqlBool> =>
  sql<SqlBool>`k.district_id = ${districtId} and k.kind = ${sql.lit(kind)} and k.first_due_at > ${from} and k.first_due_at <= ${earlier(until, now)}`
