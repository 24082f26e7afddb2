import { followedStates } from '@yigen/domain/enterprises/enterprise-kinds.ts'
import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { ListSigns, SignList } from '@yigen/domain/signs/sign.ts'
import { signAccess } from '@yigen/domain/signs/sign-access.ts'
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { z } from 'zod'
import { oneOf } from '#database/one-of.ts'
import type { DB } from '#database/schema.ts'
import { byNumber, byTime, type Order } from '#http/list-order.ts'
import { isOpenSign, isOwnSign, nextDay, nextDayOf, type SignLine, signColumns, signSeen, signSource, toSign } from './sign.queries.ts'

type Asked = z.output<typeof ListSigns>
type Counts = Pick<z.output<typeof SignList>, 'total' | 'mine' | 'all' | 'enterprises' | 'planned'>

/** So long what left the list is shown below it. */
const leftDays = 30

/** Whom to visit, by the next day that counts; or what left the list of late, the latest first. R23.1, R23.2 */
export async function listSigns(db: Kysely<DB>, actor: Actor, asked: Asked, now: Temporal.Instant): Promise<z.output<typeof SignList>> {
  refuseIf(whyNotAccess(actor, signAccess.listSigns))
  const order = orderOf(asked)
  const { rows } = await sql<SignLine>`
    select ${signColumns} ${signSource(now)} where l.district_id = ${actor.districtId} and ${signSeen(actor)} and ${narrowed(actor, asked, now)} ${order.after}
    order by ${order.by} limit ${asked.limit + 1}`.execute(db)
  const shown = rows.slice(0, asked.limit)
  const last = shown.at(-1)
  return {
    rows: shown.map(toSign),
    next: rows.length > asked.limit && last ? order.cursorOf(last) : null,
    ...(await readCounts(db, actor, asked, now)),
  }
}

const orderOf = ({ left, after }: Asked): Order<SignLine> =>
  left
    ? byTime({ key: sql`l.listed_at`, id: sql`l.id`, of: row => row.listedAt, direction: 'desc', after })
    : byNumber({ key: nextDay, id: sql`l.id`, of: nextDayOf, direction: 'asc', after })

const narrowed = (actor: Actor, { all, left, enterpriseId }: Asked, now: Temporal.Instant): RawBuilder<SqlBool> =>
  sql<SqlBool>`${left ? leftLately(now) : isOpenSign} and ${all ? sql`true` : isOwnSign(actor)}
    and ${enterpriseId ? sql`l.enterprise_id = ${enterpriseId}` : sql`true`}`

const leftLately = (now: Temporal.Instant): RawBuilder<SqlBool> =>
  sql<SqlBool>`(not ${isOpenSign} and coalesce(l.left_at, contact.at) > ${now.subtract({ hours: 24 * leftDays })}::timestamptz)`

/** What stands above the list, whichever part of it is shown; `total` is of what is asked for. */
async function readCounts(db: Kysely<DB>, actor: Actor, asked: Asked, now: Temporal.Instant): Promise<Counts> {
  const { rows } = await sql<Counts>`
    select count(*) filter (where ${narrowed(actor, asked, now)})::int as total,
      count(*) filter (where ${isOpenSign} and ${isOwnSign(actor)})::int as mine, count(*) filter (where ${isOpenSign})::int as all,
      count(*) filter (where ${isOpenSign} and visit.id is not null and ${asked.all ? sql`true` : isOwnSign(actor)})::int as planned,
      (select count(*)::int from enterprise e where e.district_id = ${actor.districtId} and ${oneOf(sql`e.state`, followedStates)} and ${signSeen(actor)}
        and ${asked.all ? sql`true` : isOwnSign(actor)}) as enterprises
    ${signSource(now)} where l.district_id = ${actor.districtId} and ${signSeen(actor)}
      and (l.left_at is null or l.left_at > ${now.subtract({ hours: 24 * leftDays })}::timestamptz)`.execute(db)
  return rows[0] as Counts
}
