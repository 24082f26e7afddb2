import { internalClockNames } from '@yigen/domain/kinds.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { RequestRow } from '@yigen/domain/requests/request.ts'
import { isOpen } from '@yigen/domain/requests/request-status.ts'
import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import { declinedForGood } from '#declines/declined-for-good.ts'
import { nameOf, shortNameOf } from '#people/names.ts'
import { promisedDueAt } from '#requests/promised-due-at.ts'
import { isFromOutside, seenWithContent } from '#sight/matter-sight.ts'
import { heldColumn } from './held-from-outside.ts'
import { seenTitle } from './seen-title.ts'
import { standingTo } from './standing.ts'

/** A row of a list as the database gives it: the request with the clock that falls due first. */
export type RowOfRequest = {
  id: string
  number: string
  title: string
  status: z.output<typeof RequestRow>['status']
  source: z.output<typeof RequestRow>['source']
  enterpriseId: string
  enterpriseName: string
  wholly: boolean
  officerId: string | null
  officerName: string | null
  serviceCode: string | null
  serviceNameZh: string | null
  serviceNameEn: string | null
  receivedAt: Temporal.Instant
  firstAnsweredAt: Temporal.Instant | null
  endedAt: Temporal.Instant | null
  reopenings: number
  dueAt: Temporal.Instant | null
  clockId: string | null
  clockKind: NonNullable<z.output<typeof RequestRow>['clock']>['kind']
  clockStartedAt: Temporal.Instant
  clockDueAt: Temporal.Instant
  clockProvisional: boolean
  promiseAmount: number
  promiseUnit: NonNullable<z.output<typeof RequestRow>['clock']>['promise']['unit']
  holderId: string | null
  holderName: string | null
  /** the unit whose task's clock it is */
  unitName: string | null
  waitsFor: 'enterprise' | 'authority' | null
  authority: string | null
  pausedUntil: Temporal.Instant | null
  promisedDueAt: Temporal.Instant | null
  unrated: boolean
  appealUntil: Temporal.Instant | null
  onTime: boolean | null
  grade: number | null
  /** of the enterprise: a reply that has not reached it (R4.12) */
  held: unknown
}

export const requestColumns = (actor: Actor, now: Temporal.Instant): RawBuilder<unknown> => sql`
  ${seenWithContent(actor)} as wholly,
  r.id, r.number, r.title, r.status, r.source, r.enterprise_id as "enterpriseId", e.name as "enterpriseName",
  e.officer_id as "officerId", ${nameOf(sql`e.officer_id`)} as "officerName", r.service_code as "serviceCode", s.name_zh as "serviceNameZh", s.name_en as "serviceNameEn",
  r.received_at as "receivedAt", r.first_answered_at as "firstAnsweredAt", r.ended_at as "endedAt", r.reopenings, ${standingTo(actor, now).dueAt} as "dueAt",
  c.id as "clockId", c.kind as "clockKind", c.started_at as "clockStartedAt", c.due_at as "clockDueAt", c.provisional as "clockProvisional",
  c.promise_amount as "promiseAmount", c.promise_unit as "promiseUnit", c.holder_id as "holderId", ${nameOf(sql`c.holder_id`)} as "holderName",
  ${shortNameOf(sql`c.unit_id`)} as "unitName", p.waits_for as "waitsFor", p.authority, p.until as "pausedUntil", ${promisedDueAt} as "promisedDueAt", ${
    isFromOutside(actor)
      ? sql`((r.status = 'settled' or (r.status = 'declined' and ${declinedForGood(sql`r.district_id`, sql`r.id`, now)})) and not exists (
    select from rating q where q.district_id = r.district_id and q.request_id = r.id))`
      : sql`false`
  } as unrated, ${heldColumn(actor, now)} as held,
  case when r.status = 'settled' then ${settledInTime} end as "onTime",
  case when r.ended_at is not null and ${seenWithContent(actor)} then (
    select g.grade from rating g where g.district_id = r.district_id and g.request_id = r.id
  ) end as grade,
  ${isFromOutside(actor) ? sql`(select d.appeal_until from decline d where d.district_id = r.district_id and d.request_id = r.id and d.status = 'released')` : sql`null::timestamptz`} as "appealUntil"`

/** Over `request r`: its latest settlement was promised for no earlier than it came. */
const settledInTime = sql`(
  select k.stopped_at <= k.due_at from clock k where k.district_id = r.district_id and k.request_id = r.id and k.kind = 'settlement'
  order by k.stopped_at desc nulls first, k.id desc limit 1)`

/** Names, the clock due first, the pause that runs; joined only to the rows of the page (`r` and `e` are the page's). */
export const requestJoins = (actor: Actor): RawBuilder<unknown> => sql`
  left join service_item s on s.district_id = r.district_id and s.code = r.service_code and s.version = r.service_version
  left join lateral (
    select k.id, k.kind, k.started_at, k.due_at, k.provisional, k.promise_amount, k.promise_unit, k.holder_id, k.unit_id
    from clock k where k.district_id = r.district_id and k.request_id = r.id and k.stopped_at is null
      ${isFromOutside(actor) ? sql`and k.kind <> all(${[...internalClockNames]})` : sql``} order by k.due_at limit 1
  ) c on true
  left join request_pause p on p.district_id = r.district_id and p.request_id = r.id and p.resumed_at is null`

export function toRequestRow(row: RowOfRequest, actor: Actor): z.output<typeof RequestRow> {
  return {
    id: row.id,
    number: row.number,
    title: seenTitle(row, actor.language),
    sight: row.wholly ? 'whole' : 'state',
    status: row.status,
    source: row.source,
    enterpriseId: row.enterpriseId,
    enterpriseName: row.enterpriseName,
    officerId: row.officerId,
    officerName: row.officerName,
    serviceCode: row.serviceCode,
    serviceNameZh: row.serviceNameZh,
    serviceNameEn: row.serviceNameEn,
    receivedAt: row.receivedAt,
    firstAnsweredAt: row.firstAnsweredAt,
    endedAt: row.endedAt,
    ...waitingOf(row, actor),
    promisedDueAt: row.promisedDueAt,
    unrated: row.unrated,
    appealUntil: row.appealUntil,
    onTime: row.onTime,
    grade: row.grade,
    clock: row.clockId === null ? null : clockOf(row, row.clockId, actor),
    reopenings: row.reopenings,
  }
}

function waitingOf(row: RowOfRequest, actor: Actor): Pick<z.output<typeof RequestRow>, 'turn' | 'waitsFor' | 'waitsUntil'> {
  const turn = turnOf(row, actor)
  const waits = turn.turn === 'enterprise' || turn.turn === 'authority'
  return { ...turn, waitsUntil: waits ? row.pausedUntil : null }
}

export type Turn = Pick<z.output<typeof RequestRow>, 'turn' | 'waitsFor'>
type Waiting = Pick<RowOfRequest, 'clockId' | 'clockKind' | 'holderId' | 'unitName' | 'waitsFor' | 'authority'>

/** Whose turn it is: of whom a pause waits for (an answer is owed all the same, R6.1), the department's whose clock is due first, else the holder's. */
export function turnOf(row: Waiting & Pick<RowOfRequest, 'status'>, actor: Actor): Turn {
  const byClock = turnByClock(row, actor)
  if (!isOpen(row.status)) return row.clockId === null ? { turn: 'none', waitsFor: null } : byClock
  if (row.waitsFor === null || row.clockKind === 'answer' || row.clockKind === 'promisedAnswer') return byClock
  return row.waitsFor === 'enterprise' ? { turn: 'enterprise', waitsFor: null } : { turn: 'authority', waitsFor: row.authority }
}

function turnByClock(row: Waiting, actor: Actor): Turn {
  if (row.clockId !== null && row.holderId === actor.memberId) return { turn: 'me', waitsFor: null }
  return row.unitName === null ? { turn: 'colleague', waitsFor: null } : { turn: 'department', waitsFor: row.unitName }
}

function clockOf(row: RowOfRequest, id: string, actor: Actor): NonNullable<z.output<typeof RequestRow>['clock']> {
  return {
    id,
    kind: row.clockKind,
    startedAt: row.clockStartedAt,
    dueAt: row.clockDueAt,
    stoppedAt: null,
    stoppedBy: null,
    provisional: row.clockProvisional,
    promise: { amount: row.promiseAmount, unit: row.promiseUnit },
    holderId: row.holderId,
    // the enterprise reads which department has it, not who there
    holderName: isFromOutside(actor) && row.unitName !== null ? null : row.holderName,
  }
}
