import { declineHistory } from '@yigen/domain/declines/declines.slice.ts'
import type { RatingShares } from '@yigen/domain/ratings/rating.ts'
import { requestHistory } from '@yigen/domain/requests/requests.slice.ts'
import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import { oneOf } from '#database/one-of.ts'
import { type Part, readOn, rowsPart } from '#database/part.ts'
import { declinedForGood } from '#declines/declined-for-good.ts'

/** What stops the settlement clock of a matter that can be graded. R8.1 */
const [settled, released] = [requestHistory.settled.kind, declineHistory.released.kind]

type Shares = z.output<typeof RatingShares>
type Row = { officerId: string | null; asked: number; answered: number; grades: [number, number, number, number, number] }
type Sql = RawBuilder<unknown>
/** Of whom, or of which enterprise, and since when; what is not named narrows nothing. */
export type Asked = { officer?: (id: Sql) => Sql; enterpriseId?: Sql; from?: Temporal.Instant }

export const noShares: Shares = { asked: 0, answered: 0, grades: { 5: 0, 4: 0, 3: 0, 2: 0, 1: 0 } }

/** How matters that ended since `from` were graded, with how many could be and how many were. R8; promise 16 */
export const ratingShares = (districtId: Sql, asked: Asked, now: Temporal.Instant): Part<Shares> =>
  readOn(sharesByOfficer(districtId, asked, now), shares => [...shares.values()].reduce(sum, noShares))

/**
 * The same for each officer: who was responsible when the matter ended, as its settlement clock and the rating keep it. Read by that clock's index, so that a board of sixty officers does not read
 * every request of the district.
 */
export function sharesByOfficer(
  districtId: Sql,
  { officer, enterpriseId, from }: Asked,
  now: Temporal.Instant,
): Part<Map<string | null, Shares>> {
  const ofThem = (id: Sql) => (officer ? sql`and ${officer(id)}` : sql``)
  const ofIt = (request: Sql) =>
    enterpriseId
      ? sql`and ${request} = any(array(select r.id from request r where r.district_id = ${districtId} and r.enterprise_id = ${enterpriseId}))`
      : sql``
  const since = (moment: Sql) => (from ? sql`and ${moment} >= ${from}` : sql``)
  const shares = rowsPart(
    () => sql<Row>`
      with asked as (
        select distinct k.officer_id, k.request_id from clock k
        where k.district_id = ${districtId} and k.kind = 'settlement' and ${oneOf(sql`k.stopped_by`, [settled, released])}
          ${ofThem(sql`k.officer_id`)} ${ofIt(sql`k.request_id`)} ${since(sql`k.stopped_at`)} and (${oneOf(sql`k.stopped_by`, [settled])} or ${declinedForGood(sql`k.district_id`, sql`k.request_id`, now)})
      ), given as materialized (
        select g.officer_id, g.request_id, g.grade from rating g where g.district_id = ${districtId} ${ofThem(sql`g.officer_id`)} ${ofIt(sql`g.request_id`)} ${since(sql`g.rated_at`)}
      )
      select a.officer_id as "officerId", count(*)::int as asked, count(g.grade)::int as answered,
        array[${sql.join([5, 4, 3, 2, 1].map(grade => sql`(count(*) filter (where g.grade = ${sql.lit(grade)}))::int`))}] as grades
      from asked a left join given g on g.officer_id is not distinct from a.officer_id and g.request_id = a.request_id
      group by 1`,
    {},
  )
  return readOn(shares, rows => new Map(rows.map(row => [row.officerId, sharesOf(row)])))
}

function sharesOf({ asked, answered, grades: [five, four, three, two, one] }: Row): Shares {
  return { asked, answered, grades: { 5: five, 4: four, 3: three, 2: two, 1: one } }
}

function sum(a: Shares, b: Shares): Shares {
  const both = (grade: keyof Shares['grades']) => a.grades[grade] + b.grades[grade]
  return {
    asked: a.asked + b.asked,
    answered: a.answered + b.answered,
    grades: { 5: both(5), 4: both(4), 3: both(3), 2: both(2), 1: both(1) },
  }
}
