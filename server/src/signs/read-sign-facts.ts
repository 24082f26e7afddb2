import { followedStates } from '@yigen/domain/enterprises/enterprise-kinds.ts'
import { grades, needsCallBack } from '@yigen/domain/ratings/grade.ts'
import { openStatuses } from '@yigen/domain/requests/request-status.ts'
import type { ClaimFact, SignFacts } from '@yigen/domain/signs/sign-facts.ts'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import { oneOf } from '#database/one-of.ts'
import type { DB } from '#database/schema.ts'
import { lastContact } from './last-contact.ts'

/** Of so many months a rule never asks for more. */
const mostClaims = 30
/** Of so many days; the widest that a district may ask for is 730. */
const mostDays = 732

/** What the rules look at, of some enterprises of a district, in one statement; in the order of their ids. R23.1 */
export async function readSignFacts(
  db: Kysely<DB>,
  districtId: string,
  ids: readonly string[],
  now: Temporal.Instant,
): Promise<SignFacts[]> {
  const since = now.subtract({ hours: 24 * mostDays })
  const { rows } = await sql<{ facts: Written<SignFacts> }>`
    select json_build_object('enterpriseId', e.id, 'followed', ${oneOf(sql`e.state`, followedStates)}, 'since', e.created_at,
      'districtName', d.name, 'cityName', coalesce(city.name, ''), 'lastContact', case when contact.at is not null then json_build_object('at', contact.at, 'kind', contact.kind) end,
      'lease', ${one(lease)}, 'addresses', ${all(addresses)}, 'capital', ${all(claims('registeredCapital'))}, 'people', ${all(claims('people'))}, 'tax', ${all(claims('tax'))},
      'ratings', ${all(badRatings(since))}, 'parentEvents', ${all(parentEvents(since))}, 'late', ${all(late(now))}) as facts
    from enterprise e join unit d on d.id = e.district_id left join unit city on city.id = d.parent_id ${lastContact}
    where e.district_id = ${districtId} and e.id = any(${ids}::uuid[]) order by e.id`.execute(db)
  return rows.map(({ facts }) => read(facts))
}

type Sql = RawBuilder<unknown>
const one = (query: Sql): Sql => sql`(select row_to_json(x) from (${query}) x)`
const all = (query: Sql): Sql => sql`coalesce((select json_agg(x) from (${query}) x), '[]')`

/** One that no other corrects. R2.3 */
const stands = sql`not exists (select from fact y where y.district_id = f.district_id and y.corrects = f.id)`
const ofFacts = (kind: string): Sql =>
  sql`from fact f where f.district_id = e.district_id and f.enterprise_id = e.id and f.kind = ${sql.lit(kind)} and ${stands}`
const lease = sql`select f.id, f.day as until, f.source, f.recorded_at as "knownAt" ${ofFacts('leaseUntil')} order by f.period desc, f.recorded_at desc limit 1`
const addresses = sql`select f.id, f.words, f.source, f.recorded_at as "knownAt" ${ofFacts('registeredAddress')} order by f.period desc, f.recorded_at desc limit 2`

/** Those that figures count; where a month and the year until it are both there, the year. R16.3 */
const claims = (kind: string): Sql => sql`
  select c.id, c.period_kind = 'yearToDate' as "toDate", c.period_until as until, c.value, c.source, c.verified_at as "knownAt" from result_claim c
  where c.district_id = e.district_id and c.enterprise_id = e.id and c.kind = ${sql.lit(kind)} and c.verified_at is not null and c.replaced_at is null
  order by c.period_until desc, c.period_kind desc limit ${sql.lit(mostClaims)}`

const badRatings = (since: Temporal.Instant): Sql => sql`
  select g.request_id as "requestId", r.title, g.grade, g.rated_at as at from rating g join request r on r.district_id = g.district_id and r.id = g.request_id
  where g.district_id = e.district_id and g.enterprise_id = e.id and g.grade = any(${badGrades}::int[]) and g.rated_at > ${since}::timestamptz order by g.rated_at desc limit 20`
const badGrades = grades.filter(needsCallBack)

const parentEvents = (since: Temporal.Instant): Sql => sql`
  select p.id, p.kind, p.parent, p.words, p.source, p.happened_on as on, p.next_on as "nextOn", p.recorded_at as "knownAt" from parent_event p
  where p.district_id = e.district_id and p.enterprise_id = e.id and p.recorded_at > ${since}::timestamptz order by p.recorded_at desc limit 5`

const late = (now: Temporal.Instant): Sql => sql`
  select r.id as "requestId", r.title, r.due_at as "dueAt" from request r
  where r.district_id = e.district_id and r.enterprise_id = e.id and ${oneOf(sql`r.status`, openStatuses)} and r.due_at < ${now}::timestamptz order by r.due_at limit 50`

/** As JSON has it: moments and days as texts. */
type Written<T> = T extends Temporal.Instant | Temporal.PlainDate
  ? string
  : T extends readonly (infer Each)[]
    ? readonly Written<Each>[]
    : T extends object
      ? { [Name in keyof T]: Written<T[Name]> }
      : T

const instant = (text: string): Temporal.Instant => Temporal.Instant.from(text)
const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)
const known = <T extends { knownAt: string }>(row: T) => ({ ...row, knownAt: instant(row.knownAt) })
const claim = (row: Written<ClaimFact>): ClaimFact => ({ ...known(row), until: day(row.until) })

function read(facts: Written<SignFacts>): SignFacts {
  return {
    ...facts,
    since: instant(facts.since),
    lastContact: facts.lastContact && { ...facts.lastContact, at: instant(facts.lastContact.at) },
    lease: facts.lease && { ...known(facts.lease), until: day(facts.lease.until) },
    addresses: facts.addresses.map(known),
    ...{ capital: facts.capital.map(claim), people: facts.people.map(claim), tax: facts.tax.map(claim) },
    ratings: facts.ratings.map(row => ({ ...row, at: instant(row.at) })),
    parentEvents: facts.parentEvents.map(row => ({ ...known(row), on: day(row.on), nextOn: row.nextOn === null ? null : day(row.nextOn) })),
    late: facts.late.map(row => ({ ...row, dueAt: instant(row.dueAt) })),
  }
}
