import { followedStates } from '@yigen/domain/enterprises/enterprise-kinds.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { sql } from 'kysely'
import { oneOf } from '#database/one-of.ts'
import { type Part, rowsPart } from '#database/part.ts'
import { WorkedOut } from '#database/worked-out.ts'
import { lastContact } from './last-contact.ts'

type OwnSign = { signId: string; enterpriseName: string; listedAt: Temporal.Instant }

const aWeekBefore = (now: Temporal.Instant): Temporal.Instant => now.subtract({ hours: 24 * 7 })
const mostShown = 5

/** Which of the reader's enterprises came onto the list to visit of late, and nobody has planned to go; a part of their day. R23.1 */
export const ownSigns = (actor: Actor, now: Temporal.Instant): Part<OwnSign[]> =>
  rowsPart(
    () => sql<OwnSign>`
      select l.id as "signId", e.name as "enterpriseName", l.listed_at as "listedAt" from enterprise e
      join sign_listing l on l.district_id = e.district_id and l.enterprise_id = e.id and l.left_at is null ${lastContact}
      where e.district_id = ${actor.districtId} and e.officer_id = ${actor.memberId} and ${oneOf(sql`e.state`, followedStates)}
        and l.listed_at > ${new WorkedOut(now, aWeekBefore)}::timestamptz and (contact.at is null or contact.at <= l.listed_at)
        and not exists (select from visit v where v.district_id = l.district_id and v.enterprise_id = l.enterprise_id and v.status = 'planned'
          and v.starts_at > ${now}::timestamptz)
      order by l.listed_at, l.id limit ${sql.lit(mostShown)}`,
    { listedAt: true },
  )
