import type { ClockName } from '@yigen/domain/kinds.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { DayClock } from '@yigen/domain/today/day-step.ts'
import type { TodayRow } from '@yigen/domain/today/today.ts'
import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import { keptFromDeciding } from '#declines/took-part.queries.ts'
import { relationHere } from '#sight/enterprise-sight.ts'

type Clock = z.output<typeof TodayRow>['clock']

/** A row of the day as the database gives it. */
export type DueRow = Omit<z.output<typeof TodayRow>, 'clock' | 'turn' | 'waitsFor' | 'next' | 'coveredFor'> &
  Omit<Clock, 'promise'> &
  Omit<DayClock, 'kind' | 'state' | 'paused'> & {
    promiseAmount: number
    promiseUnit: Clock['promise']['unit']
    holderRule: 'officer' | 'unit' | 'minister' | 'leader'
    unitName: string | null
    officerName: string | null
    pausedFor: 'enterprise' | 'authority' | null
    authority: string | null
  }

/** Over `c`, a clock with `of_department`, and what `dueJoins` joins to it. */
export const dueColumns = (actor: Actor, now: Temporal.Instant): RawBuilder<unknown> => sql`
  c.id, c.kind, c.started_at as "startedAt", c.due_at as "dueAt", c.stopped_at as "stoppedAt", c.stopped_by as "stoppedBy", c.provisional,
  c.promise_amount as "promiseAmount", c.promise_unit as "promiseUnit", c.holder_id as "holderId", h.name as "holderName", c.holder_rule as "holderRule",
  c.of_department as "ofDepartment", u.short_name as "unitName", k.id as "taskId", k.status as "taskStatus",
  c.officer_id as "officerId", o.name as "officerName", c.enterprise_id as "enterpriseId", e.name as "enterpriseName", e.kind as "enterpriseKind",
  c.request_id as "requestId", coalesce(r.title, '') as title, r.status, r.last_message_id as "lastMessageId",
  ${relationHere(actor, [sql`e.officer_id`, sql`r.handler_id`, sql`c.officer_id`])} as relation,
  ${runs('settlement')} and s.due_at < ${now}) as "settlementOverdue", ${runs('promisedAnswer')}) as "promiseRunning", ${runs('release')}) as "declinePending", ${keptFromDeciding(actor)} as "tookPart",
  p.waits_for as "pausedFor", p.authority, t.open as "openTasks", t.returned as "returnedTasks"`

export const dueJoins: RawBuilder<unknown> = sql`
  join enterprise e on e.district_id = c.district_id and e.id = c.enterprise_id
  left join request r on r.district_id = c.district_id and r.id = c.request_id
  left join request_pause p on p.district_id = c.district_id and p.request_id = c.request_id and p.resumed_at is null
  left join task k on c.subject_kind = 'task' and k.district_id = c.district_id and k.id = c.subject_id
  left join lateral (
    select count(*)::int as open, (count(*) filter (where x.status = 'returned'))::int as returned from task x
    where x.district_id = c.district_id and x.request_id = c.request_id and x.status in ('handed', 'accepted', 'returned')
  ) t on true
  left join member o on o.id = c.officer_id left join member h on h.id = c.holder_id left join unit u on u.id = c.unit_id`

const runs = (kind: ClockName) =>
  sql`exists (select from clock s where s.district_id = c.district_id and s.request_id = c.request_id and s.kind = ${kind} and s.stopped_at is null`
