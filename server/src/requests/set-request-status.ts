import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { RequestStatus } from '@yigen/domain/requests/request-status.ts'
import type { ClockKind } from '@yigen/domain/slice/kinds.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { StartedMeanwhile } from '#slice/task-host.ts'
import type { LockedRequest } from './lock-request.ts'

type Standing = Pick<LockedRequest, 'districtId' | 'id' | 'status'>

/** What is set with the status. */
export type SetBesides = {
  /** the message that is now the last one both sides read (R4.4) */
  message?: { id: string; side: 'enterprise' | 'office' }
  /** the first answer, once; never erased (R4.4) */
  answeredAt?: Temporal.Instant
  endedAt?: Temporal.Instant | null
  reopened?: boolean
  /** of a survivor: when the earlier was received (R4.11) */
  receivedAt?: Temporal.Instant
  /** in which it goes on (R4.11) */
  mergedInto?: string
}

/** What the same statement does to the clocks, which it cannot read yet: the kinds that it stops of the request, and those it starts. */
export type Meanwhile = { stopped?: readonly ClockKind[] | undefined; started?: StartedMeanwhile | undefined }

/** Sets the status from the one the step expects, which may stay, and follows its clocks: `due_at` is that of the open clock due first. Call it after clocks are started and stopped. */
export async function setRequestStatus(
  trx: Transaction<DB>,
  request: Standing,
  status: RequestStatus,
  besides: SetBesides = {},
): Promise<void> {
  const { rows } = await requestStatusSet(request, status, besides).execute(trx)
  refuseIfStatusMoved(rows.length)
}

/** The same as part of a larger statement: returns the request's id, or nothing when its status is no longer the one that was locked. */
export function requestStatusSet(request: Standing, status: RequestStatus, besides: SetBesides = {}, meanwhile: Meanwhile = {}) {
  const set = [sql`status = ${status}`, sql`(due_at, due_kind) = (${dueFirst(meanwhile)})`]
  if (besides.message) set.push(sql`last_message_id = ${besides.message.id}`, sql`last_message_side = ${besides.message.side}`)
  if (besides.answeredAt) set.push(sql`first_answered_at = coalesce(first_answered_at, ${besides.answeredAt}::timestamptz)`)
  if (besides.endedAt !== undefined) set.push(sql`ended_at = ${besides.endedAt}::timestamptz`)
  if (besides.receivedAt)
    set.push(
      sql`came_at = coalesce(came_at, nullif(received_at, ${besides.receivedAt}::timestamptz))`,
      sql`received_at = ${besides.receivedAt}::timestamptz`,
    )
  if (besides.mergedInto) set.push(sql`merged_into = ${besides.mergedInto}::uuid`)
  if (besides.reopened) set.push(sql`reopenings = reopenings + 1`)
  return sql<{ id: string }>`
    update request r set ${sql.join(set)}
    where r.district_id = ${request.districtId} and r.id = ${request.id} and r.status = ${request.status} returning r.id`
}

/** Whoever came first moved it elsewhere. */
export function refuseIfStatusMoved(written: number): void {
  if (written !== 1) throw new Refused(refusal(refusals.statusMoved))
}

/** Over `request r`. */
const dueFirst = ({ stopped = [], started = [] }: Meanwhile) => sql`
  select c.due_at, c.kind from (
    select k.due_at, k.kind from clock k
    where k.district_id = r.district_id and k.request_id = r.id and k.stopped_at is null
      and not (k.subject_id = r.id and k.kind = any(${stopped.map(kind => kind.kind)}::text[]))
    union all
    select * from unnest(${started.map(one => one.dueAt.toString())}::timestamptz[], ${started.map(one => one.kind.kind)}::text[])
  ) c (due_at, kind) order by c.due_at limit 1`
