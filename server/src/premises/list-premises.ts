import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { ListPremises, PremisesList } from '@yigen/domain/premises/premises.ts'
import { premisesAccess } from '@yigen/domain/premises/premises-access.ts'
import { lastConfirmed } from '@yigen/domain/premises/premises-steps.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { shortNameOf } from '#people/names.ts'
import { settingsOf } from '#settings/settings.queries.ts'
import { type PremisesLine, premisesColumns, toPremises } from './premises.queries.ts'
import { premisesOrder } from './premises-order.ts'
import { premisesSeen } from './premises-sight.ts'

type Listing = z.output<typeof ListPremises>
type Streets = z.output<typeof PremisesList>['streets']

/** What is to let, as far as the actor sees it, and how much of it on the ground of each street. R20.4 */
export async function listPremises(
  db: Kysely<DB>,
  actor: Actor,
  listing: Listing,
  now: Temporal.Instant,
): Promise<z.output<typeof PremisesList>> {
  refuseIf(whyNotAccess(actor, premisesAccess.listPremises))
  const days = (await settingsOf(db, actor.districtId, now)).numbers.premisesDays
  const found = filtered(listing, lastConfirmed(days, now))
  const streets = await readStreets(db, actor, found)
  const order = premisesOrder(listing)
  const { rows } = await sql<PremisesLine>`
    select ${premisesColumns} from premises x where ${premisesSeen(actor)} and ${found} and ${ofStreet(listing)} ${order.after}
    order by ${order.by} limit ${listing.limit + 1}`.execute(db)
  const shown = rows.slice(0, listing.limit)
  const last = shown.at(-1)
  return {
    rows: shown.map(row => toPremises(row, actor, days, now)),
    total: streets.filter(({ key }) => (listing.streetId ?? key) === key).reduce((sum, { count }) => sum + count, 0),
    ...{ streets, days },
    mayRecord: whyNotAccess(actor, premisesAccess.recordPremises) === null,
    next: rows.length > listing.limit && last ? order.cursorOf(last) : null,
  }
}

/** Counted by the same filter but the street, so that a tile opens what it counts. */
async function readStreets(db: Kysely<DB>, actor: Actor, found: RawBuilder<SqlBool>): Promise<Streets> {
  const { rows } = await sql<Streets[number]>`
    select x.street_id as key, ${shortNameOf(sql`x.street_id`)} as name, count(*)::int as count, sum(x.area) as area
    from premises x where ${premisesSeen(actor)} and ${found} group by x.street_id order by 3 desc, 1`.execute(db)
  return rows
}

const ofStreet = ({ streetId }: Listing) => (streetId ? sql`x.street_id = ${streetId}` : sql`true`)

function filtered(
  { state, use, leastArea, mostArea, mostRent, freeBy, search }: Listing,
  confirmed: Temporal.PlainDate,
): RawBuilder<SqlBool> {
  const conditions = [
    state === 'off' ? sql`x.off is not null` : sql`x.off is null`,
    ...(state === 'unconfirmed' ? [sql`x.seen_on < ${confirmed}::date`] : []),
    ...(use ? [sql`x.use = ${use}`] : []),
    ...(leastArea === undefined ? [] : [sql`x.area >= ${leastArea}`]),
    ...(mostArea === undefined ? [] : [sql`x.area <= ${mostArea}`]),
    ...(mostRent === undefined ? [] : [sql`x.rent_fen <= ${mostRent * 100}`]),
    ...(freeBy ? [sql`x.free_from <= ${freeBy}::date`] : []),
    ...(search ? [sql`strpos(lower(x.name || ' ' || x.address), ${search.toLowerCase()}) > 0`] : []),
  ]
  return sql<SqlBool>`${sql.join(conditions, sql` and `)}`
}
