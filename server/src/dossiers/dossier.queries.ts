import type { Contact } from '@yigen/domain/enterprises/enterprise.ts'
import type { Fact } from '@yigen/domain/enterprises/fact.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { enterpriseRatingDays } from '@yigen/domain/ratings/rating-days.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { openStatuses } from '@yigen/domain/requests/request-status.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import { hasOpenOrder } from '#assignments/contact-order.queries.ts'
import { oneOf } from '#database/one-of.ts'
import { rowPart, rowsPart, theRow, together } from '#database/part.ts'
import type { DB } from '#database/schema.ts'
import { type EnterpriseLine, lineColumns, visibleEnterprise } from '#enterprises/enterprise.queries.ts'
import { cardsColumn, type Line } from '#people/chain.queries.ts'
import { ratingShares } from '#ratings/rating-shares.queries.ts'
import { latestResults } from '#results/latest-results.queries.ts'
import { whollySeen } from '#sight/enterprise-sight.ts'
import { leavingOf } from '#transfers/leaving.queries.ts'
import { transferOfEnterprise } from '#transfers/transfer-matters.queries.ts'

export type ContactRow = Omit<z.output<typeof Contact>, 'phoneOpen'> & { memberId: string | null }
export type Dossier = Awaited<ReturnType<typeof readDossier>>

/** The line of the register, who is around it, and for whoever sees it whole what is kept of it, in one statement. Invisible is 404. R11.2 */
export async function readDossier(db: Kysely<DB>, actor: Actor, id: string, now: Temporal.Instant) {
  const counts = countsOf(now)
  const kept = keptOf(actor, now)
  const of = { districtId: sql`e.district_id`, officerId: sql`e.officer_id`, enterpriseId: sql`e.id` }
  const { rows } = await sql<EnterpriseLine & { ordered: boolean; people: Line; counts: unknown; kept: unknown }>`
    select ${lineColumns(actor)}, ${hasOpenOrder(actor, now)} as ordered, ${cardsColumn(of, now)} as people, ${counts.column} as counts, case when ${whollySeen(actor)} then ${kept.column} end as kept
    from enterprise e where ${visibleEnterprise(actor, id)}`.execute(db)
  if (!rows[0]) throw new Refused(refusal(refusals.notFound))
  const { ordered, people, counts: counted, kept: read, ...line } = rows[0]
  return { line, ordered, people, counts: counts.read(counted), kept: read === null ? null : kept.read(read) }
}

const countsOf = (now: Temporal.Instant) =>
  theRow(
    () => sql<{ openRequests: number; overdue: number }>`
      select count(*)::int as "openRequests", (count(*) filter (where r.due_at < ${now}))::int as overdue from request r
      where r.district_id = e.district_id and r.enterprise_id = e.id and ${oneOf(sql`r.status`, openStatuses)}`,
    {},
  )

/** Over `enterprise e`. */
function keptOf(actor: Actor, now: Temporal.Instant) {
  const lastYear = { enterpriseId: sql`e.id`, from: now.subtract({ hours: 24 * enterpriseRatingDays }) }
  return together({
    contacts,
    facts,
    results: rowsPart(() => latestResults(actor), {}),
    office,
    leaving: leavingOf(),
    transfer: transferOfEnterprise(),
    ratings: ratingShares(sql`e.district_id`, lastYear, now),
  })
}

const contacts = rowsPart(
  () => sql<ContactRow>`
    select c.id, c.name, c.title, c.phone, c.is_main as "isMain", c.member_id as "memberId", coalesce(m.state, 'none') as account
    from contact c left join member m on m.id = c.member_id
    where c.district_id = e.district_id and c.enterprise_id = e.id and c.removed_at is null
    order by c.is_main desc, c.added_at, c.id`,
  {},
)

const facts = rowsPart(
  () => sql<z.output<typeof Fact>>`
    select f.id, f.kind, f.period, f.number, f.words, f.day::text as day, f.source, m.name as "recordedBy", f.recorded_at as "recordedAt",
      f.corrects, (select n.id from fact n where n.district_id = f.district_id and n.corrects = f.id) as "correctedBy"
    from fact f join member m on m.id = f.recorded_by
    where f.district_id = e.district_id and f.enterprise_id = e.id
    order by f.recorded_at desc, f.id desc`,
  { recordedAt: true },
)

type Office = {
  since: Temporal.Instant
  count: number
  clockId: string | null
  dueAt: Temporal.Instant
  startedAt: Temporal.Instant
  stoppedAt: Temporal.Instant | null
}

/** The running assignment, the how-manieth it is, and its first contact (R3.6). */
const office = rowPart(
  () => sql<Office>`
    select lower(a.during) as since, k.id as "clockId", k.due_at as "dueAt", k.started_at as "startedAt", k.stopped_at as "stoppedAt",
      a.count::int as count
    from (
      -- as of a list of one: the index that keeps assignments apart answers "=" too, and is slow at it
      select b.*, count(*) over () from assignment b where b.district_id = e.district_id and b.enterprise_id = any(array[e.id])
    ) a left join lateral (
      select c.id, c.due_at, c.started_at, c.stopped_at from clock c
      where c.district_id = a.district_id and c.subject_kind = 'assignment' and c.subject_id = a.id and c.kind = 'firstContact' order by c.started_at desc limit 1
    ) k on true
    where upper_inf(a.during) limit 1`,
  { since: true, dueAt: true, startedAt: true, stoppedAt: true },
)
