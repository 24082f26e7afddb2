import type { Floor } from '../ground/floor.ts'

const columns = 'e.district_id, e.id, e.name, e.code, e.kind, e.state, e.street_id, e.building, e.industry, e.officer_id'

const register = (hits: string, from: string) => `
  ${hits}
  select json_build_object(
    'rows', (
      select coalesce(json_agg(json_build_object('id', e.id, 'name', e.name, 'code', case when e.whole then e.code end, 'kind', e.kind, 'state', e.state, 'streetId', e.street_id,
        'streetName', s.short_name, 'building', case when e.whole then e.building end, 'industry', case when e.whole then e.industry end, 'officerId', e.officer_id, 'officerName', o.name,
        'openRequests', coalesce(c.open, 0), 'overdue', coalesce(c.overdue, 0), 'whole', e.whole) order by e.name collate "zh-x-icu", e.id), '[]')
      from (
        select ${columns}, e.officer_id = $2 or e.officer_id = any(array(
          select d.officer_id from deputy d where d.district_id = $1 and d.deputy_id = $2 and d.enterprise_id is null and d.during @> $4::timestamptz)) as whole
        from ${from} order by e.name collate "zh-x-icu", e.id limit 20
      ) e
      left join unit s on s.id = e.street_id left join member o on o.id = e.officer_id
      left join lateral (
        select count(*) as open, count(*) filter (where r.due_at < $4) as overdue from request r
        where r.district_id = e.district_id and r.enterprise_id = e.id and r.status in ('filed', 'replied')
      ) c on e.whole),
    'total', (select json_build_object('count', least(count(*), 1000), 'atLeast', count(*) > 1000) from (select from ${from} limit 1001) x)
  )::text as answer`

const rare = register(
  `with hit as materialized (select ${columns} from enterprise e where e.district_id = $1 and bigrams(e.search_name) @> array[$3])`,
  'hit e',
)
// written as `position`, PostgreSQL takes it for what many rows fulfil, reads them in the order of the page, and plans that once
const common = register('', 'enterprise e where e.district_id = $1 and position($3 in e.search_name) > 0')

/**
 * The district's register searched by a pair of characters, as an officer reads it: what is not theirs shows its line alone. That 广州 is in every name the floor is told, where ours has to look.
 * Left out: where the next page begins.
 */
export const listEnterprises: Floor = {
  method: 'GET',
  path: '/api/enterprises',
  derived: ['reader', 'next'],
  values: ({ member, now, query }) => [member.districtId, member.id, query.search, now],
  statement: ({ query }) => (query.search === '广州' ? common : rare),
}
