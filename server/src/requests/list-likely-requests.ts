import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { likelyAmong, likelyDays, type Said } from '@yigen/domain/requests/likely-requests.ts'
import type { LikelyRequests, ListLikelyRequests } from '@yigen/domain/requests/request.ts'
import { isGone, requestStatuses } from '@yigen/domain/requests/request-status.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import { oneOf } from '#database/one-of.ts'
import type { DB } from '#database/schema.ts'
import { visibleEnterprises } from '#sight/enterprise-sight.ts'
import { isFromOutside, matterSeen } from '#sight/matter-sight.ts'
import { heldJoin } from './held-reply.queries.ts'

type Asked = z.output<typeof ListLikelyRequests>
type Row = z.output<typeof LikelyRequests>['rows'][number] & Said

/** An enterprise asks no more of the same within three weeks; its latest are looked through. */
const lookedThrough = 60
const comparedStatuses = requestStatuses.filter(status => !isGone(status))

/** What an enterprise asked within three weeks that may be the same as what is being written, or as a matter of its own; it blocks nothing. R4.11 */
export async function listLikelyRequests(
  db: Kysely<DB>,
  actor: Actor,
  asked: Asked,
  now: Temporal.Instant,
): Promise<z.output<typeof LikelyRequests>> {
  const matters = await readMatters(db, actor, asked, now)
  const itself = matters.find(({ id }) => id === asked.requestId)
  if (asked.requestId !== undefined && !itself) throw new Refused(refusal(refusals.notFound, {}, { field: 'requestId' }))
  const said = itself ?? { title: asked.title, body: asked.text, serviceCode: asked.serviceCode ?? null }
  const likely = likelyAmong(
    said,
    matters.filter(matter => matter !== itself && matter.near),
  )
  return { rows: likely.map(({ id, number, title, status, receivedAt }) => ({ id, number, title, status, receivedAt })) }
}

/** Of one enterprise, as far as the actor reads them: three weeks back, of a matter three weeks around it. An enterprise that is not seen is not there. */
async function readMatters(db: Kysely<DB>, actor: Actor, { enterpriseId, requestId: itself }: Asked, now: Temporal.Instant) {
  const requestId = itself ?? null
  const held = isFromOutside(actor) ? heldJoin(now) : null
  const { rows } = await sql<(Row & { near: boolean }) | { id: null }>`
    select m.* from enterprise e left join lateral (
      select r.id, r.number, r.title, r.body, r.service_code as "serviceCode", r.received_at as "receivedAt",
        ${held ? sql`coalesce(held.was_status, r.status)` : sql`r.status`} as status,
        ${oneOf(sql`r.status`, comparedStatuses)} as near
      from request r left join request i on i.district_id = r.district_id and i.id = ${requestId}::uuid ${held ?? sql``}
      where r.district_id = e.district_id and r.enterprise_id = e.id and ${matterSeen(actor)}
        and r.received_at between coalesce(i.received_at, ${now}::timestamptz) - ${weeks} and coalesce(i.received_at, ${now}::timestamptz) + ${weeks}
      order by r.id = ${requestId}::uuid desc nulls last, r.received_at desc limit ${sql.lit(lookedThrough)}
    ) m on true
    where e.district_id = ${actor.districtId} and e.id = ${enterpriseId} and ${visibleEnterprises(actor)}`.execute(db)
  if (rows.length === 0) throw new Refused(refusal(refusals.notFound, {}, { field: 'enterpriseId' }))
  return rows.flatMap(row => (row.id === null ? [] : [row as Row & { near: boolean }]))
}

const weeks = sql`${sql.lit(`${likelyDays} days`)}::interval`
