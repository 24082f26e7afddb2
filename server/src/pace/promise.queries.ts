import type { PromiseUnit } from '@yigen/domain/calendar/time-promise.ts'
import type { ClockName } from '@yigen/domain/kinds.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { licenceItem } from '@yigen/domain/pace/pace.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { RequestStatus } from '@yigen/domain/requests/request-status.ts'
import { requestClocks, requestHistory } from '@yigen/domain/requests/requests.slice.ts'
import type { TaskStatus } from '@yigen/domain/tasks/task-status.ts'
import { taskClocks } from '@yigen/domain/tasks/tasks.slice.ts'
import { type Kysely, sql } from 'kysely'
import { oneOf } from '#database/one-of.ts'
import type { DB } from '#database/schema.ts'
import { heldJoin } from '#requests/held-reply.queries.ts'
import { isFromOutside, matterSeen } from '#sight/matter-sight.ts'

export type MatterOfPromise = {
  id: string
  enterpriseId: string
  status: RequestStatus
  receivedAt: Temporal.Instant
  firstAnsweredAt: Temporal.Instant | null
  endedAt: Temporal.Instant | null
  serviceCode: string | null
  serviceNameZh: string | null
  serviceNameEn: string | null
  leadUnitId: string | null
  /** that a reply stopped which has not reached the enterprise, who reads (R4.12) */
  heldClockIds: string[]
}

/** Invisible is 404. R11 */
export async function readMatter(db: Kysely<DB>, actor: Actor, id: string, now: Temporal.Instant): Promise<MatterOfPromise> {
  const outside = isFromOutside(actor)
  const { rows } = await sql<MatterOfPromise>`
    select r.id, r.enterprise_id as "enterpriseId", r.received_at as "receivedAt",
      ${outside ? sql`coalesce(held.was_status, r.status)` : sql`r.status`} as status,
      ${outside ? sql`case when held.message_id is null then r.first_answered_at else held.was_answered_at end` : sql`r.first_answered_at`} as "firstAnsweredAt",
      ${outside ? sql`coalesce(held.clock_ids, '{}')` : sql`'{}'::uuid[]`} as "heldClockIds", r.ended_at as "endedAt",
      r.service_code as "serviceCode", s.name_zh as "serviceNameZh", s.name_en as "serviceNameEn", s.lead_unit_id as "leadUnitId"
    from request r join enterprise e on e.district_id = r.district_id and e.id = r.enterprise_id
    left join service_item s on s.district_id = r.district_id and s.code = r.service_code and s.version = r.service_version ${outside ? heldJoin(now) : sql``}
    where r.district_id = ${actor.districtId} and r.id = ${id} and ${matterSeen(actor)}`.execute(db)
  if (!rows[0]) throw new Refused(refusal(refusals.notFound))
  return rows[0]
}

export type ClockOfPromise = {
  id: string
  kind: ClockName
  subjectId: string
  startedAt: Temporal.Instant
  dueAt: Temporal.Instant
  stoppedAt: Temporal.Instant | null
  promiseAmount: number
  promiseUnit: PromiseUnit
}

const kindsOfPromise = [requestClocks.answer, requestClocks.settlement, taskClocks.taskAcceptance, taskClocks.task].map(({ kind }) => kind)

/** Those of the matter and of its parts, in the order in which they began; of one reckoned anew the later last. Not those in whose place another matter's went on (R4.11). */
export async function readClocksOfPromise(db: Kysely<DB>, districtId: string, requestId: string): Promise<ClockOfPromise[]> {
  const { rows } = await sql<ClockOfPromise>`
    select c.id, c.kind, c.subject_id as "subjectId", c.started_at as "startedAt", c.due_at as "dueAt", c.stopped_at as "stoppedAt",
      c.promise_amount as "promiseAmount", c.promise_unit as "promiseUnit"
    from clock c where c.district_id = ${districtId} and c.request_id = ${requestId} and ${oneOf(sql`c.kind`, kindsOfPromise)}
      and not (c.stopped_by is not distinct from ${requestHistory.merged.kind} and exists (
        select from request r where r.district_id = c.district_id and r.id = c.request_id and r.merged_into is null))
    order by c.started_at, c.stopped_at nulls last, c.id`.execute(db)
  return rows
}

export type Part = {
  id: string
  unitId: string
  unitName: string
  status: TaskStatus
  acceptedAt: Temporal.Instant | null
  /** accepted or returned, whichever came first */
  answeredAt: Temporal.Instant | null
  endedAt: Temporal.Instant | null
}

export async function readParts(db: Kysely<DB>, districtId: string, requestId: string): Promise<Part[]> {
  const { rows } = await sql<Part>`
    select t.id, t.unit_id as "unitId", u.short_name as "unitName", t.status, t.accepted_at as "acceptedAt",
      coalesce(t.accepted_at, (select x.returned_at from task_return x where x.district_id = t.district_id and x.task_id = t.id)) as "answeredAt",
      t.ended_at as "endedAt"
    from task t join unit u on u.id = t.unit_id
    where t.district_id = ${districtId} and t.request_id = ${requestId} order by t.handed_at, t.id`.execute(db)
  return rows
}

/** When the enterprise's licence was issued: the lead unit's part of its business-licence matter was finished; the latest before `until` counts. */
export async function readLicence(
  db: Kysely<DB>,
  districtId: string,
  enterpriseId: string,
  until: Temporal.Instant,
): Promise<Temporal.Instant | null> {
  const { rows } = await sql<{ at: Temporal.Instant }>`
    select t.ended_at as at from request r
    join service_item s on s.district_id = r.district_id and s.code = r.service_code and s.version = r.service_version
    join task t on t.district_id = r.district_id and t.request_id = r.id and t.unit_id = s.lead_unit_id and t.status = 'finished'
    where r.district_id = ${districtId} and r.enterprise_id = ${enterpriseId} and r.service_code = ${licenceItem} and t.ended_at <= ${until}
    order by t.ended_at desc limit 1`.execute(db)
  return rows[0]?.at ?? null
}
