import { enterpriseAccess } from '@yigen/domain/enterprises/enterprise-access.ts'
import type { FindPeople, PeopleFound } from '@yigen/domain/enterprises/person-found.ts'
import { likePattern } from '@yigen/domain/enterprises/search-name.ts'
import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { initialsOf } from '#people/initials.ts'
import { whollySeen } from '#sight/enterprise-sight.ts'

type Found = z.output<typeof PeopleFound>['rows'][number]
type Condition = RawBuilder<SqlBool>

/** So many names are looked through for initials. */
const mostNames = 20_000
const posts = ['officer', 'minister', 'head', 'leader']

/** Colleagues in a post, then the contacts of what one sees whole: by part of a name, its initials in pinyin, or part of a number that is open to the reader. R11.2, R11.4 */
export async function findPeople(
  db: Kysely<DB>,
  actor: Actor,
  { search, limit }: z.output<typeof FindPeople>,
): Promise<z.output<typeof PeopleFound>> {
  refuseIf(whyNotAccess(actor, enterpriseAccess.findPeople))
  const digits = search.replace(/[\s-]/g, '')
  if (/^\d+$/.test(digits)) return { rows: digits.length < 4 ? [] : await byNumber(db, actor, digits, limit) }
  const initials = search.toLowerCase()
  if (!/^[a-z]{2,8}$/.test(initials)) return { rows: await byName(db, actor, likePattern(search), limit) }
  const all = await readPeople(db, actor, { colleague: sql<SqlBool>`true`, contact: whollySeen(actor) }, mostNames)
  const is = ({ name }: Found) => initialsOf(name).startsWith(initials) || name.toLowerCase().includes(initials)
  return { rows: all.filter(is).slice(0, limit) }
}

function byName(db: Kysely<DB>, actor: Actor, pattern: string, limit: number): Promise<Found[]> {
  const named = (name: RawBuilder<unknown>) => sql<SqlBool>`lower(normalize(${name}, nfkc)) like ${pattern}`
  const contact = sql<SqlBool>`(${named(sql`c.name`)} and ${whollySeen(actor)})`
  return readPeople(db, actor, { colleague: named(sql`m.name`), contact }, limit)
}

/** A number is open to who is in charge; to who looks on it is masked, and finds nobody. */
function byNumber(db: Kysely<DB>, actor: Actor, digits: string, limit: number): Promise<Found[]> {
  const inCharge = { ...actor, roles: actor.roles.filter(role => role === 'officer' || role === 'minister') }
  const has = (phone: RawBuilder<unknown>) => sql<SqlBool>`regexp_replace(${phone}, '\\D', '', 'g') like ${`%${digits}%`}`
  const contact = sql<SqlBool>`(${has(sql`c.phone`)} and ${whollySeen(inCharge)})`
  return readPeople(db, actor, { colleague: has(sql`coalesce(m.phone, '')`), contact }, limit)
}

async function readPeople(
  db: Kysely<DB>,
  { districtId }: Actor,
  where: { colleague: Condition; contact: Condition },
  limit: number,
): Promise<Found[]> {
  const { rows } = await sql<Found>`
    select 'colleague' as kind, m.id, m.name, m.title, u.short_name as place, null::uuid as "enterpriseId"
    from member m join unit u on u.id = m.unit_id
    where m.district_id = ${districtId} and m.state = 'active' and m.roles && ${posts}::text[] and ${where.colleague}
    union all
    select 'contact', c.id, c.name, c.title, e.name, e.id
    from contact c join enterprise e on e.district_id = c.district_id and e.id = c.enterprise_id
    where c.district_id = ${districtId} and c.removed_at is null and ${where.contact}
    order by kind, name, id limit ${limit}`.execute(db)
  return rows
}
