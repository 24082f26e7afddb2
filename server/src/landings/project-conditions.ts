import { likePattern } from '@yigen/domain/enterprises/search-name.ts'
import type { ListProjects } from '@yigen/domain/landings/project-list.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { z } from 'zod'
import { waitsForReader } from './waits-for-reader.ts'

type Filter = Omit<z.output<typeof ListProjects>, 'limit' | 'after' | 'sort' | 'direction' | 'counts'>
type Condition = RawBuilder<SqlBool>

/** What narrows the list, over `project p`, `enterprise e`, `plan_forecast f` and the standing `s`. */
export function projectConditions(filter: Filter, actor: Actor, now: Temporal.Instant): Condition[] {
  const own = (id: string) => (id === 'me' ? actor.memberId : id)
  return [
    ...(filter.status === 'all' ? [] : [sql<SqlBool>`p.status = ${filter.status}`]),
    ...(filter.stage ? [sql<SqlBool>`p.stage = ${filter.stage}`] : []),
    ...(filter.key === undefined ? [] : [sql<SqlBool>`p.is_key = ${filter.key}`]),
    ...(filter.standing ? [sql<SqlBool>`s.standing = ${filter.standing}`] : []),
    ...(filter.officerId ? [sql<SqlBool>`e.officer_id = ${own(filter.officerId)}::uuid`] : []),
    ...(filter.leaderId ? [sql<SqlBool>`p.leader_id = ${own(filter.leaderId)}::uuid`] : []),
    ...(filter.streetId ? [sql<SqlBool>`coalesce(p.street_id, e.street_id) = ${filter.streetId}`] : []),
    ...(filter.industry ? [sql<SqlBool>`lower(e.industry) like ${likePattern(filter.industry)}`] : []),
    ...(filter.kind ? [sql<SqlBool>`p.kind = ${filter.kind}`] : []),
    ...(filter.enterpriseId ? [sql<SqlBool>`p.enterprise_id = ${filter.enterpriseId}::uuid`] : []),
    ...(filter.landsIn ? [sql<SqlBool>`to_char(f.lands_at at time zone 'Asia/Shanghai', 'YYYY-MM') = ${filter.landsIn}`] : []),
    ...(filter.landsWithin ? [sql<SqlBool>`f.lands_at < ${now.add({ hours: 24 * filter.landsWithin })}`] : []),
    ...(filter.waitsForMe ? [waitsForReader(actor)] : []),
    ...(filter.search
      ? [
          sql<SqlBool>`(lower(normalize(p.name, nfkc)) like ${likePattern(filter.search)} or e.search_name like ${likePattern(filter.search)})`,
        ]
      : []),
  ]
}
