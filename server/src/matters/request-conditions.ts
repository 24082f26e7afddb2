import { endOfToday } from '@yigen/domain/calendar/zone.ts'
import { soonMinutes } from '@yigen/domain/clocks/clock.ts'
import { bigrams, likePattern, wordBigrams } from '@yigen/domain/enterprises/search-name.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { answerDays } from '@yigen/domain/requests/answer-days.ts'
import type { ListRequests } from '@yigen/domain/requests/request.ts'
import { endedStatuses, openStatuses } from '@yigen/domain/requests/request-status.ts'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { z } from 'zod'
import { heldWhenDue } from '#clocks/held-when-due.ts'
import { oneOf } from '#database/one-of.ts'
import { answerWasOwed } from '#requests/answer-was-owed.ts'
import { seenWithContent } from '#sight/matter-sight.ts'
import { type Standing, standingTo } from './standing.ts'

type Filter = z.output<typeof ListRequests>
type Condition = RawBuilder<SqlBool>

const openIn = ({ status }: Standing): Condition => oneOf(status, openStatuses)

/** What narrows the list, over `request r` and `enterprise e`. */
export function conditionsOf(filter: Filter, actor: Actor, now: Temporal.Instant): Condition[] {
  const standing = standingTo(actor, now)
  return [
    ...stateCondition(filter.state, standing, now),
    ...(filter.officerId ? [officerCondition(filter.officerId, actor)] : []),
    ...(filter.answers ? [answersCondition(filter.answers, filter.holderId, actor, now)] : []),
    ...(filter.holderId && !filter.answers ? [holderCondition(filter.holderId, actor)] : []),
    ...(filter.enterpriseId ? [sql<SqlBool>`r.enterprise_id = ${filter.enterpriseId}`] : []),
    ...(filter.streetId ? [sql<SqlBool>`e.street_id = ${filter.streetId}`] : []),
    ...(filter.serviceCode
      ? [filter.serviceCode === 'none' ? sql<SqlBool>`r.service_code is null` : sql<SqlBool>`r.service_code = ${filter.serviceCode}`]
      : []),
    ...(filter.unitId ? [unitCondition(filter.unitId)] : []),
    ...(filter.source ? [sql<SqlBool>`r.source = ${filter.source}`] : []),
    ...(filter.timing ? [timingCondition(filter.timing, standing, now)] : []),
    ...(filter.grade ? [gradeCondition(filter.grade, standing, seenWithContent(actor))] : []),
    ...withinDays(sql`r.received_at`, filter.from, filter.until),
    ...withinDays(sql`r.ended_at`, filter.endedFrom, filter.endedUntil),
    ...(filter.sight ? [seenWithContent(actor)] : []),
    ...(filter.search ? [searchCondition(filter.search, seenWithContent(actor))] : []),
  ]
}

const withinDays = (moment: RawBuilder<unknown>, from?: string, until?: string): Condition[] => [
  ...(from ? [sql<SqlBool>`${moment} >= ${from}::date::timestamp at time zone 'Asia/Shanghai'`] : []),
  ...(until ? [sql<SqlBool>`${moment} < (${until}::date + 1)::timestamp at time zone 'Asia/Shanghai'`] : []),
]

function stateCondition(state: Filter['state'], standing: Standing, now: Temporal.Instant): Condition[] {
  const { status, dueAt, answerRuns } = standing
  const open = openIn(standing)
  switch (state) {
    case undefined:
      return []
    case 'open':
      return [open]
    case 'waiting':
      return [open, answerRuns]
    case 'inHand':
      return [oneOf(status, ['replied'])]
    case 'overdue':
      return [open, sql<SqlBool>`${dueAt} < ${now}`]
    case 'soon':
      return [open, sql<SqlBool>`${dueAt} >= ${now} and ${dueAt} <= ${now.add({ minutes: soonMinutes })}`]
    case 'today':
      return [open, sql<SqlBool>`${dueAt} >= ${now} and ${dueAt} <= ${endOfToday(now)}`]
    case 'ended':
      return [oneOf(status, endedStatuses)]
    default:
      return [oneOf(status, [state])]
  }
}

/** One's own are also those that were passed to one; another's are those they are responsible for, as the board counts them. */
function officerCondition(officerId: string, actor: Actor): Condition {
  if (officerId === 'none') return sql<SqlBool>`e.officer_id is null`
  if (officerId === 'me' && actor.reach.takers.includes(actor.memberId))
    return sql<SqlBool>`(e.officer_id = ${actor.memberId} or r.handler_id = ${actor.memberId})`
  if (officerId === 'me') return sql<SqlBool>`e.officer_id = ${actor.memberId}`
  return sql<SqlBool>`((e.officer_id = ${officerId} and r.handler_id is null) or r.handler_id = ${officerId})`
}

function holderCondition(holderId: string, actor: Actor): Condition {
  return sql<SqlBool>`exists (select from clock k where k.district_id = r.district_id and k.request_id = r.id
    and k.stopped_at is null and k.holder_id = ${holderId === 'me' ? actor.memberId : holderId})`
}

/** The very clocks that getToday counts; of one holder: who held it is measured by it (R3.3). */
function answersCondition(answers: 'due' | 'late', holderId: string | undefined, actor: Actor, now: Temporal.Instant): Condition {
  const late = answers === 'late' ? sql`and (k.stopped_at is null or k.stopped_at > k.due_at)` : sql``
  const held = holderId ? sql`and ${heldWhenDue()} = ${holderId === 'me' ? actor.memberId : holderId}` : sql``
  return sql<SqlBool>`exists (select from clock k where k.district_id = r.district_id and k.request_id = r.id and k.kind = 'answer'
    and k.due_at > ${now.subtract({ hours: 24 * answerDays })} and k.due_at <= ${now} and ${answerWasOwed} ${late} ${held})`
}

const unitCondition = (unitId: string) => sql<SqlBool>`exists (
  select from task t where t.district_id = r.district_id and t.request_id = r.id and t.unit_id = ${unitId})`

/** Of its latest promise of a settlement. What ended otherwise kept or broke none. */
function timingCondition(timing: 'onTime' | 'late', standing: Standing, now: Temporal.Instant): Condition {
  const settled = oneOf(standing.status, ['settled'])
  const late = sql<SqlBool>`(select coalesce(k.stopped_at, ${now}::timestamptz) > k.due_at from clock k
    where k.district_id = r.district_id and k.request_id = r.id and k.kind = 'settlement' order by k.stopped_at desc nulls first, k.id desc limit 1)`
  return timing === 'late' ? sql<SqlBool>`((${openIn(standing)} or ${settled}) and ${late})` : sql<SqlBool>`(${settled} and not ${late})`
}

/** What the enterprise said is for those who see the matter whole. R11.2 */
function gradeCondition(grade: NonNullable<Filter['grade']>, { status }: Standing, content: Condition): Condition {
  const given = (of: Condition) => sql<SqlBool>`exists (
    select from rating g where g.district_id = r.district_id and g.request_id = r.id and ${of})`
  if (grade === 'none') return sql<SqlBool>`(${content} and ${oneOf(status, ['settled'])} and not ${given(sql`true`)})`
  return sql<SqlBool>`(${content} and ${given(sql`g.grade = ${Number(grade)}`)})`
}

/** A title (where one may read it), an enterprise's name, or the beginning of a number. */
function searchCondition(search: string, content: Condition): Condition {
  const pattern = likePattern(search)
  const [pairs, words] = [bigrams(search), wordBigrams(search)]
  if (/^[\d-]+$/.test(search)) return sql<SqlBool>`r.number like ${`${search}%`}`
  const title = sql<SqlBool>`lower(normalize(r.title, nfkc)) like ${pattern}`
  if (words.length === 0) return sql<SqlBool>`((${content} and ${title}) or e.search_name like ${pattern})`
  return sql<SqlBool>`((${content} and bigrams(r.title) @> ${words} and ${title}) or (bigrams(e.search_name) @> ${pairs} and e.search_name like ${pattern}))`
}
