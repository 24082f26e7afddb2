import type { Actor } from '@yigen/domain/members/actor.ts'
import { type RawBuilder, sql } from 'kysely'
import { ranSince } from '#clocks/ran-since.ts'
import { measuredFor } from './scope.ts'

/** Clocks of enterprises that are late now, as the actor is shown them. */
export const lateNow = (actor: Actor, now: Temporal.Instant): RawBuilder<unknown> => late(actor, now, sql`k.stopped_at is null`)

/** The same at a moment in the past: begun, due before it, and not stopped by then. Each half by an index of its own. */
export const lateAt = (actor: Actor, at: Temporal.Instant): RawBuilder<unknown> =>
  sql`${late(actor, at, sql`k.stopped_at is null`)} union all ${late(actor, at, sql`k.stopped_at > ${at}`)}`

const late = (actor: Actor, at: Temporal.Instant, runs: RawBuilder<unknown>) => sql`
  select k.* from clock k where k.district_id = ${actor.districtId} and ${runs} and k.due_at < ${at} and ${ranSince} <= ${at}
    and k.enterprise_id is not null and ${measuredFor(actor, sql`k.officer_id`)}`
