import { landingAccess, readsOwnPart } from '@yigen/domain/landings/landing-access.ts'
import type { ListProjects, ProjectCounts, ProjectList } from '@yigen/domain/landings/project-list.ts'
import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { readerOf } from '@yigen/domain/members/reader.ts'
import type { GateItem } from '@yigen/domain/projects/gate-item.ts'
import { nextGate, projectStages } from '@yigen/domain/projects/project-stage.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import type { Order } from '#http/list-order.ts'
import { itemsInForce, publishedItems } from '#projects/gates.queries.ts'
import { projectsSeen } from '#projects/project-sight.ts'
import { settingsOf } from '#settings/settings.queries.ts'
import { listProjectsOfUnit } from './list-projects-of-unit.ts'
import { projectConditions } from './project-conditions.ts'
import { projectOrder } from './project-order.ts'
import { type ListedProject, projectColumns, projectJoins, type RowOfProject, toListedRow } from './project-rows.ts'
import { type At, standingAt, standingOf } from './project-standing.ts'
import { heldByReader, nextForReader, waitsForReader } from './waits-for-reader.ts'

type Listing = z.output<typeof ListProjects>
type Counts = z.output<typeof ProjectCounts>
type Counted = Omit<Counts, 'stages'> & { atStage: { stage: string; all: number; late: number }[] }
type Told = { total: number; counted: Counted | null; published: readonly GateItem[] | null }

/** Where an open project can stand: tax paid is landed. R13.2 */
const openStages = projectStages.filter(stage => nextGate(stage) !== null)

/** Counting stops here: a page says 1,000+. */
const countCap = 1000
/** What lands within so many days is landing soon. */
const soonLandingHours = 30 * 24

/** The projects the reader sees, filtered, the late ones first or as a heading says; beside them how many stand at each stage. R13.7, R15.4 */
export async function listProjects(
  db: Kysely<DB>,
  actor: Actor,
  listing: Listing,
  now: Temporal.Instant,
): Promise<z.output<typeof ProjectList>> {
  refuseIf(whyNotAccess(actor, landingAccess.listProjects))
  if (readsOwnPart(actor)) return await listProjectsOfUnit(db, actor, listing, now)
  const at = standingAt(now, await settingsOf(db, actor.districtId, now))
  const order = projectOrder(listing)
  const { rows } = await statement(actor, listing, order, at).execute(db)
  const listed = rows.flatMap(row => (row.id === null ? [] : [row as ListedProject]))
  const shown = listed.slice(0, listing.limit)
  const last = shown.at(-1)
  const { total, counted, published } = rows[0] as Told
  const gates = itemsInForce(published)
  const page = {
    total: { count: Math.min(total, countCap), atLeast: total > countCap },
    next: listed.length > listing.limit && last ? order.cursorOf(last) : null,
  }
  if (readerOf(actor) === 'enterprise') return { reader: 'enterprise', rows: shown.map(toOwnRow), ...page }
  return { reader: 'office', rows: shown.map(row => toListedRow(row, actor, gates, now)), counts: counted && countsOf(counted), ...page }
}

/**
 * The page, how many fit, and what the line of stages counts of all that the reader sees, in one. What is seen is found once, and how each stands told once, for that takes several looks.
 * Limits are said in the text: of one it does not know PostgreSQL expects a tenth of all rows.
 */
function statement(actor: Actor, listing: Listing, order: Order<RowOfProject>, at: At) {
  const { districtId } = actor
  const withEnterprise = sql`join enterprise e on e.district_id = p.district_id and e.id = p.enterprise_id`
  const known = sql`join project p on p.district_id = ${districtId} and p.id = o.id ${withEnterprise} ${projectJoins(sql`o.standing`)}`
  const conditions = sql.join([sql`true`, ...projectConditions(listing, actor, at.now)], sql` and `)
  const counted = listing.counts && readerOf(actor) === 'office'
  return sql<(ListedProject | { id: null }) & Told>`
    with ${heldByReader(actor)}, seen as materialized (
      select p.id, p.stage, p.status, p.is_key, p.ended_at, f.lands_at, s.standing, ${waitsForReader(actor)} as waits, ${counted ? conditions : sql`true`} as fits
      from project p ${withEnterprise} ${projectJoins(standingOf(at))} where p.district_id = ${districtId} and ${projectsSeen(actor)} ${counted ? sql`` : sql`and ${conditions}`}
    ), page as materialized (
      select p.id, o.standing, row_number() over (order by ${order.by}) as place from seen o ${known} where o.fits ${order.after} order by ${order.by} limit ${sql.lit(listing.limit + 1)}
    )
    select n.*, r.* from (
      select (select count(*)::int from (select from seen x where x.fits limit ${sql.lit(countCap + 1)}) x) as total, ${counted ? sql`(select row_to_json(c) from (select ${counts(at)} from seen x) c)` : sql`null::json`} as counted,
        ${publishedItems(districtId)} as published
    ) n left join (select o.place, ${projectColumns(at)}, ${nextForReader(actor)} as "nextStep" from page o ${known}) r on true order by r.place`
}

/** Over what the reader sees, as `seen x`. */
const counts = ({ now }: At) => sql`
  count(*) filter (where x.status = 'open')::int as open, count(*) filter (where x.status = 'open' and x.is_key)::int as key,
  count(*) filter (where x.standing = 'late')::int as late, count(*) filter (where x.standing = 'stuck')::int as stuck,
  count(*) filter (where x.status = 'open' and x.lands_at < ${now.add({ hours: soonLandingHours })})::int as "soonLanding",
  count(*) filter (where x.waits)::int as "waitsForMe",
  count(*) filter (where x.status = 'landed' and x.ended_at >= ${yearOf(now)})::int as "landedThisYear",
  count(*) filter (where x.status = 'lost' and x.ended_at >= ${yearOf(now)})::int as "lostThisYear",
  (select coalesce(json_agg(y), '[]') from (
    select z.stage, count(*)::int as "all", count(*) filter (where z.standing = 'late')::int as late from seen z where z.status = 'open' group by z.stage) y) as "atStage"`

const toOwnRow = ({ id, name, enterpriseId, stage, status, landsAt, provisional }: RowOfProject) => ({
  ...{ id, name, enterpriseId, stage, status },
  ...{ landsAt: status === 'open' ? landsAt : null, provisional: provisional ?? false },
})

/** From when on what ended did so this year. */
const yearOf = (now: Temporal.Instant): Temporal.Instant =>
  now.toZonedDateTimeISO('Asia/Shanghai').with({ month: 1, day: 1 }).startOfDay().toInstant()

const countsOf = ({ atStage, open, key, late, stuck, soonLanding, waitsForMe, landedThisYear, lostThisYear }: Counted): Counts => ({
  ...{ open, key, late, stuck, soonLanding, waitsForMe, landedThisYear, lostThisYear },
  stages: openStages.map(stage => {
    const those = atStage.find(one => one.stage === stage)
    return { stage, all: those?.all ?? 0, late: those?.late ?? 0 }
  }),
})
