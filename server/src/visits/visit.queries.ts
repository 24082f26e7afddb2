import type { SubjectKind } from '@yigen/domain/kinds.ts'
import type { Visit, VisitFile } from '@yigen/domain/visits/visit.ts'
import { sql } from 'kysely'
import type { z } from 'zod'
import { rowsPart } from '#database/part.ts'
import { nameOf, shortNameOf } from '#people/names.ts'

type Office = Extract<z.output<typeof Visit>, { reader: 'office' }>
type Whole = NonNullable<Office['whole']>

/** Over `visit v`: the units that go, who planned it first. */
export const unitsOf = rowsPart(
  () => sql<Office['units'][number]>`
    select g.id, ${shortNameOf(sql`g.id`)} as name from (
      select v.unit_id as id, '-infinity'::timestamptz as at
      union all select x.unit_id, x.joined_at from visit_companion x where x.district_id = v.district_id and x.visit_id = v.id) g order by g.at`,
  {},
)

/** Over the same with its `enterprise e`: what everybody reads of it. */
export const visitColumns = sql`
  v.id, v.enterprise_id as "enterpriseId", e.name as "enterpriseName", v.status, v.starts_at as "startsAt", ${unitsOf.column} as units,
  ${nameOf(sql`v.visitor_id`)} as "visitorName", v.place, v.about, v.consent`

export const companionsOf = rowsPart(
  () => sql<Whole['companions'][number]>`
    select ${nameOf(sql`x.member_id`)} as name, ${shortNameOf(sql`x.unit_id`)} as "unitName" from visit_companion x
    where x.district_id = v.district_id and x.visit_id = v.id order by x.joined_at`,
  {},
)

export const factsOfVisit = rowsPart(
  () => sql<Whole['facts'][number]>`
    select f.id, f.kind, f.period, f.source, f.number, f.words, f.day::text as day from visit_yield x
    join fact f on f.district_id = x.district_id and f.id = x.fact_id where x.district_id = v.district_id and x.visit_id = v.id order by x.position`,
  {},
)

export const raisedOf = rowsPart(
  () => sql<Whole['raised'][number]>`
    select r.id, r.number, r.title from visit_yield x join request r on r.district_id = x.district_id and r.id = x.request_id
    where x.district_id = v.district_id and x.visit_id = v.id order by x.position`,
  {},
)

const visit: SubjectKind = 'visit'
export const filesOf = rowsPart(
  () => sql<z.output<typeof VisitFile>>`
    select f.id, f.name, f.type, f.bytes from file f
    where f.district_id = v.district_id and f.subject_kind = ${visit} and f.subject_id = v.id order by f.attached_at, f.id`,
  {},
)
