import { endOfTomorrow } from '@yigen/domain/calendar/zone.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { sql } from 'kysely'
import { type Part, rowsPart } from '#database/part.ts'
import { WorkedOut } from '#database/worked-out.ts'

type OwnDuty = { sessionId: string; stationName: string; place: string; startsAt: Temporal.Instant; endsAt: Temporal.Instant }

/** Where the reader is on duty now, or until tomorrow is over; a part of their day. R19.2 */
export const ownDuty = (actor: Actor, now: Temporal.Instant): Part<OwnDuty[]> =>
  rowsPart(
    () => sql<OwnDuty>`
      select x.id as "sessionId", t.name as "stationName", t.place, x.starts_at as "startsAt", x.ends_at as "endsAt" from duty d
      join station_session x on x.district_id = d.district_id and x.id = d.session_id join station t on t.district_id = x.district_id and t.id = x.station_id
      where d.district_id = ${actor.districtId} and d.member_id = ${actor.memberId} and d.ended_at is null and x.state = 'planned'
        and x.ends_at > ${now} and x.starts_at < ${new WorkedOut(now, endOfTomorrow)}::timestamptz order by x.starts_at`,
    { startsAt: true, endsAt: true },
  )
