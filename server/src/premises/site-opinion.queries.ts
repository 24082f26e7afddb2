import type { SiteOpinionRow } from '@yigen/domain/premises/site-opinion.ts'
import { sql } from 'kysely'
import type { z } from 'zod'
import { nameOf } from '#people/names.ts'

export type RowOfSiteOpinion = z.output<typeof SiteOpinionRow>

/** Over `site_opinion o` with `siteOpinionJoins`. */
export const siteOpinionColumns = sql`
  o.id, o.number, o.enterprise_id as "enterpriseId", e.name as "enterpriseName",
  (select json_build_object('id', p.id, 'name', p.name) from project p where p.district_id = o.district_id and p.id = o.project_id) as project,
  (select c.name from site_opinion_premises c where c.district_id = o.district_id and c.opinion_id = o.id and c.recommended) as recommended,
  ${nameOf(sql`o.issued_by`)} as "issuedBy", o.issued_at as "issuedAt"`

export const siteOpinionJoins = sql`join enterprise e on e.district_id = o.district_id and e.id = o.enterprise_id`
