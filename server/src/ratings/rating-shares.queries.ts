import type { RatingShares } from '@yigen/domain/ratings/rating.ts'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { declinedForGood } from '#declines/declined-for-good.ts'

type Shares = z.output<typeof RatingShares>
type Row = { officerId: string | null; asked: number; answered: number; grades: [number, number, number, number, number] }
/** `officerIds`: a query for the ids of whom is asked about; nobody named is everybody. */
export type Asked = { officerIds?: RawBuilder<unknown>; enterpriseId?: string; from?: Temporal.Instant }

export const noShares: Shares = { asked: 0, answered: 0, grades: { 5: 0, 4: 0, 3: 0, 2: 0, 1: 0 } }

/** How matters that ended since `from` were graded, with how many could be and how many were. R8; promise 16 */
export async function ratingShares(db: Kysely<DB>, districtId: string, asked: Asked, now: Temporal.Instant): Promise<Shares> {
  const all = [...(await ratingSharesOf(db, districtId, asked, now)).values()]
  return all.reduce(together, noShares)
}

/**
 * The same for each officer: who was responsible when the matter ended, as its settlement clock and the rating keep it. Read by that clock's index, so that a board of sixty officers does not read
 * every request of the district.
 */
export async function ratingSharesOf(
  db: Kysely<DB>,
  districtId: string,
  { officerIds, enterpriseId, from }: Asked,
  now: Temporal.Instant,
): Promise<Map<string | null, Shares>> {
  const ofThem = (officer: RawBuilder<unknown>) => (officerIds ? sql`and ${officer} = any(array(${officerIds}))` : sql``)
  const ofIt = (request: RawBuilder<unknown>) =>
    enterpriseId
      ? sql`and ${request} = any(array(select r.id from request r where r.district_id = ${districtId} and r.enterprise_id = ${enterpriseId}))`
      : sql``
  const since = (moment: RawBuilder<unknown>) => (from ? sql`and ${moment} >= ${from}` : sql``)
  const { rows } = await sql<Row>`
    with asked as (
      select distinct k.officer_id, k.request_id from clock k
      where k.district_id = ${districtId} and k.kind = 'settlement' and k.stopped_by in ('request.settled', 'decline.released')
        ${ofThem(sql`k.officer_id`)} ${ofIt(sql`k.request_id`)} ${since(sql`k.stopped_at`)} and (k.stopped_by = 'request.settled' or ${declinedForGood(sql`k.district_id`, sql`k.request_id`, now)})
    ), given as materialized (
      select g.officer_id, g.request_id, g.grade from rating g where g.district_id = ${districtId} ${ofThem(sql`g.officer_id`)} ${ofIt(sql`g.request_id`)} ${since(sql`g.rated_at`)}
    )
    select a.officer_id as "officerId", count(*)::int as asked, count(g.grade)::int as answered,
      array[${sql.join([5, 4, 3, 2, 1].map(grade => sql`(count(*) filter (where g.grade = ${sql.lit(grade)}))::int`))}] as grades
    from asked a left join given g on g.officer_id is not distinct from a.officer_id and g.request_id = a.request_id
    group by 1`.execute(db)
  return new Map(rows.map(row => [row.officerId, sharesOf(row)]))
}

function sharesOf({ asked, answered, grades: [five, four, three, two, one] }: Row): Shares {
  return { asked, answered, grades: { 5: five, 4: four, 3: three, 2: two, 1: one } }
}

function together(a: Shares, b: Shares): Shares {
  const sum = (grade: keyof Shares['grades']) => a.grades[grade] + b.grades[grade]
  return {
    asked: a.asked + b.asked,
    answered: a.answered + b.answered,
    grades: { 5: sum(5), 4: sum(4), 3: sum(3), 2: sum(2), 1: sum(1) },
  }
}
