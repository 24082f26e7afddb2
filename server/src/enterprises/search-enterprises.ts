import type { ListEnterprises } from '@yigen/domain/enterprises/enterprise.ts'
import { followedStates } from '@yigen/domain/enterprises/enterprise-kinds.ts'
import { bigrams, likePattern, searchName } from '@yigen/domain/enterprises/search-name.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { z } from 'zod'
import { keptUntilChanged } from '#database/kept.ts'
import { oneOf } from '#database/one-of.ts'
import type { DB } from '#database/schema.ts'
import { visibleEnterprises } from '#sight/enterprise-sight.ts'
import { waitsForOfficer } from './waits-for-officer.ts'

export type Filter = Omit<z.output<typeof ListEnterprises>, 'limit' | 'after' | 'sort' | 'direction'>
type Condition = RawBuilder<SqlBool>

/** `pairs`: the index of character pairs finds what is rare. `scan`: what is common is met at once in the order of the page. */
export type Way = 'pairs' | 'scan'

/** What of the register the actor sees, narrowed by the filter; a condition on `enterprise as e`. */
export function enterprisesFound(actor: Actor, filter: Filter, way: Way = 'scan'): Condition {
  const conditions = [
    visibleEnterprises(actor),
    ...(filter.search ? [searchCondition(filter.search, way)] : []),
    ...(filter.kind ? [sql<SqlBool>`e.kind = ${filter.kind}`] : []),
    ...(filter.state ? [sql<SqlBool>`e.state = ${filter.state}`] : []),
    ...(filter.streetId ? [sql<SqlBool>`e.street_id = ${filter.streetId}`] : []),
    ...(filter.officerId ? [officerCondition(filter.officerId, actor)] : []),
    ...(filter.inFormation === undefined ? [] : [filter.inFormation ? sql<SqlBool>`e.code is null` : sql<SqlBool>`e.code is not null`]),
    ...(filter.followed === undefined ? [] : [filter.followed ? isFollowed : sql<SqlBool>`not ${isFollowed}`]),
  ]
  return sql<SqlBool>`${sql.join(conditions, sql` and `)}`
}

const isFollowed = oneOf(sql`e.state`, followedStates)

/** `none`: what waits for one, as the board counts it. R3.2 */
function officerCondition(officerId: string, actor: Actor): Condition {
  if (officerId === 'none') return waitsForOfficer()
  return sql<SqlBool>`e.officer_id = ${officerId === 'me' ? actor.memberId : officerId}`
}

/** Any characters inside the name; letters and digits also the beginning of a code. */
function searchCondition(search: string, way: Way): Condition {
  // `like` first: the pairs are an index's to find, and dear to reckon for a row
  const pairs = sql<SqlBool>`(e.search_name like ${likePattern(search)} and bigrams(e.search_name) @> ${bigrams(search)})`
  // the same as `like`, but of a call PostgreSQL expects a third of all rows, of a pattern it does not know yet hardly any: what is common is met in the order of the page
  const anywhere = sql<SqlBool>`strpos(e.search_name, ${searchName(search)}) > 0`
  const named = way === 'pairs' ? pairs : anywhere
  const begins = codeBeginning(search)
  if (!begins) return named
  // a range instead of `like`: a statement planned before its parameter is known could not use the index otherwise
  return sql<SqlBool>`((e.code ~>=~ ${begins} and e.code ~<~ ${`${begins}~`}) or ${named})`
}

function codeBeginning(search: string): string | null {
  const letters = search.normalize('NFKC').replaceAll(' ', '').toUpperCase()
  return /^[0-9A-Z]{2,18}$/.test(letters) ? letters : null
}

/** From this share of the names on, a search is common. */
const commonShare = 0.3

/** One block in a hundred, in memory: enough to tell what is common, however many look for it. */
const mostNames = 5000
const someNames = keptUntilChanged('some names of the register', async (db, districtId) => {
  const { rows } = await sql<{ name: string; code: string | null }>`
    select e.search_name as name, e.code from enterprise e tablesample system (1) repeatable (1)
    where e.district_id = ${districtId} limit ${sql.lit(mostNames)}`.execute(db)
  return rows
})

/**
 * Chosen by a look at some names, at most a minute old: for a pair that is in most names the index would bring them all to be sorted
 * (广州: 25 ms instead of 1); for a rare one a scan would pass the whole district.
 */
export async function searchWay(db: Kysely<DB>, actor: Actor, { search }: Filter): Promise<Way> {
  if (!search || bigrams(search).length === 0) return 'scan'
  const [part, begins] = [searchName(search), codeBeginning(search)]
  const names = await someNames(db, actor.districtId)
  const met = names.filter(({ name, code }) => name.includes(part) || (begins !== null && code?.startsWith(begins)))
  return met.length > 0 && met.length >= commonShare * names.length ? 'scan' : 'pairs'
}
