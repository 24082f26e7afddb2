import type { PlanTemplate, TemplateKey } from '@yigen/domain/plans/plan-template.ts'
import { standardTemplates } from '@yigen/domain/plans/standard-templates.ts'
import { type Kysely, sql } from 'kysely'
import type { DB } from '#database/schema.ts'

export type TemplateVersion = {
  version: number
  content: PlanTemplate
  publishedBy: string | null
  publishedAt: Temporal.Instant | null
  reason: string
}

/** The newest versions that a district has published, by key. */
export async function readTemplates(db: Kysely<DB>, districtId: string): Promise<ReadonlyMap<TemplateKey, TemplateVersion>> {
  const { rows } = await sql<TemplateVersion & { key: TemplateKey }>`
    select distinct on (v.key) v.key, v.version, v.content, m.name as "publishedBy", v.published_at as "publishedAt", v.reason
    from plan_template_version v join member m on m.id = v.published_by
    where v.district_id = ${districtId} order by v.key, v.version desc`.execute(db)
  return new Map(rows.map(({ key, ...row }) => [key, row]))
}

/** Every version that a district has published of one, the newest first; last as the product brings it. R15.1 */
export async function readTemplateVersions(db: Kysely<DB>, districtId: string, key: TemplateKey): Promise<TemplateVersion[]> {
  const { rows } = await sql<TemplateVersion>`
    select v.version, v.content, m.name as "publishedBy", v.published_at as "publishedAt", v.reason
    from plan_template_version v join member m on m.id = v.published_by
    where v.district_id = ${districtId} and v.key = ${key} order by v.version desc limit 200`.execute(db)
  return [...rows, standardVersion(key)]
}

/** A template as it is today; before a district says anything, as the product brings it. R15.1 */
export const templateOf = async (db: Kysely<DB>, districtId: string, key: TemplateKey): Promise<TemplateVersion> =>
  (await readTemplates(db, districtId)).get(key) ?? standardVersion(key)

export const standardVersion = (key: TemplateKey): TemplateVersion => ({
  version: 0,
  content: standardTemplates[key],
  publishedBy: null,
  publishedAt: null,
  reason: '',
})
