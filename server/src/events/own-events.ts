import { endOfTomorrow } from '@yigen/domain/calendar/zone.ts'
import type { EventStatus } from '@yigen/domain/events/event-status.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { sql } from 'kysely'
import { type Part, rowsPart } from '#database/part.ts'
import { WorkedOut } from '#database/worked-out.ts'

type OwnEvent = { eventId: string; title: string; place: string; startsAt: Temporal.Instant; endsAt: Temporal.Instant }

const planned: EventStatus = 'planned'

/** What the reader holds until tomorrow is over, and what is over without being closed; a part of their day. R20.3 */
export const ownEvents = (actor: Actor, now: Temporal.Instant): Part<OwnEvent[]> =>
  rowsPart(
    () => sql<OwnEvent>`
      select v.id as "eventId", v.title, v.place, v.starts_at as "startsAt", v.ends_at as "endsAt" from event v
      where v.district_id = ${actor.districtId} and v.holder_id = ${actor.memberId} and v.status = ${sql.lit(planned)}
        and v.starts_at < ${new WorkedOut(now, endOfTomorrow)}::timestamptz order by v.starts_at`,
    { startsAt: true, endsAt: true },
  )
