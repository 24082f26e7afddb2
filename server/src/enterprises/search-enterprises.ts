import type { ListEnterprises } from '@yigen/domain/enterprises/enterprise.ts'
import { bigrams, likePattern } from '@yigen/domain/enterprises/search-name.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { z } from 'zod'
import { visibleEnterprises } from './sight.ts'

export type Filter = Omit<z.output<typeof ListEnterprises>, 'limit' | 'after' | 'sort'>
type Condition = RawBuilder<SqlBool>

/** What of the register the actor sees, narrowed by the filter; a condition on `enterprise as e`. */
export function found(actor: Actor, filter: Filter): Condition {
  const conditions = [
    visibleEnterprises(actor),
    ...(filter.search ? [searchCondition(filter.search)] : []),
    ...(filter.kind ? [sql<SqlBool>`e.kind = ${filter.kind}`] : []),
    ...(filter.state ? [sql<SqlBool>`e.state = ${filter.state}`] : []),
    ...(filter.streetId ? [sql<SqlBool>`e.street_id = ${filter.streetId}`] : []),
    ...(filter.officerId ? [officerCondition(filter.officerId, actor)] : []),
    ...(filter.inFormation === undefined ? [] : [filter.inFormation ? sql<SqlBool>`e.code is null` : sql<SqlBool>`e.code is not null`]),
  ]
  return sql<SqlBool>`${sql.join(conditions, sql` and `)}`
}

function officerCondition(officerId: string, actor: Actor): Condition {
  if (officerId === 'none') return sql<SqlBool>`e.officer_id is null`
  return sql<SqlBool>`e.officer_id = ${officerId === 'me' ? actor.memberId : officerId}`
}

/** Any characters inside the name: from two on by their pairs in the index, one by a scan of the district; letters and digits also the beginning of a code. */
function searchCondition(search: string): Condition {
  const pairs = bigrams(search)
  const like = sql<SqlBool>`e.search_name like ${likePattern(search)}`
  const named = pairs.length > 0 ? sql<SqlBool>`(bigrams(e.search_name) @> ${pairs} and ${like})` : like
  const begins = search.normalize('NFKC').replaceAll(' ', '').toUpperCase()
  if (!/^[0-9A-Z]{2,18}$/.test(begins)) return named
  // a range instead of `like`: a statement planned before its parameter is known could not use the index otherwise
  return sql<SqlBool>`(${named} or (e.code ~>=~ ${begins} and e.code ~<~ ${`${begins}~`}))`
}
