import type { RatingShares } from '@yigen/domain/ratings/rating.ts'
import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import { type Part, readOn, rowsPart } from '#database/part.ts'
import { gradable, measuredBy } from './gradable.ts'

type Shares = z.output<typeof RatingShares>
type Row = { officerId: string | null; asked: number; answered: number; grades: [number, number, number, number, number] }
type Sql = RawBuilder<unknown>
/** Of whom, or of which enterprise, and since when; what is not named narrows nothing. */
export type Asked = { officer?: (id: Sql) => Sql; enterpriseId?: Sql; from?: Temporal.Instant }

export const noShares: Shares = { asked: 0, answered: 0, grades: { 5: 0, 4: 0, 3: 0, 2: 0, 1: 0 } }

/** How matters that ended since `from` were graded, with how many could be and how many were. R8; promise 16 */
export const ratingShares = (districtId: Sql, asked: Asked, now: Temporal.Instant): Part<Shares> =>
  readOn(sharesByOfficer(districtId, asked, now), allShares)

/** The same for each officer: who was responsible when the matter ended. Read by the index of that, so that a board of sixty officers does not read every request of the district. */
export function sharesByOfficer(
  districtId: Sql,
  { officer, enterpriseId, from }: Asked,
  now: Temporal.Instant,
): Part<Map<string | null, Shares>> {
  const ofOfficer = officer ? sql`and (${officer(sql`k.officer_id`)} or (k.officer_id is null and ${officer(sql`k.holder_id`)}))` : sql``
  const ofEnterprise = enterpriseId
    ? sql`and k.request_id = any(array(select r.id from request r where r.district_id = ${districtId} and r.enterprise_id = ${enterpriseId}))`
    : sql``
  const within = (moment: Sql) => (from ? sql`${moment} >= ${from} and ${moment} <= ${now}` : sql`${moment} is not null`)
  const shares = rowsPart(
    () => sql<Row>`
      select ${measuredBy} as "officerId", count(*)::int as asked, count(g.grade)::int as answered,
        array[${sql.join([5, 4, 3, 2, 1].map(grade => sql`(count(*) filter (where g.grade = ${sql.lit(grade)}))::int`))}] as grades
      from clock k left join rating g on g.district_id = k.district_id and g.request_id = k.request_id
      where ${gradable({ districtId, within, ofThem: sql`${ofOfficer} ${ofEnterprise}`, now })}
      group by 1`,
    {},
  )
  return readOn(shares, rows => new Map(rows.map(row => [row.officerId, sharesOf(row)])))
}

/** Of all of them together. */
export const allShares = (shares: ReadonlyMap<string | null, Shares>): Shares => [...shares.values()].reduce(sum, noShares)

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
