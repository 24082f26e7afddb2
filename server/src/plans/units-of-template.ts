import { levelsAsked } from '@yigen/domain/organisations/unit-level.ts'
import type { TemplateUnits } from '@yigen/domain/plans/from-template.ts'
import { type Kysely, sql } from 'kysely'
import { oneOf } from '#database/one-of.ts'
import type { DB } from '#database/schema.ts'
import { departmentId } from '#organisations/standard-departments.ts'
import type { LockedProject } from '#projects/lock-project.ts'

/** The units of a district that a template names: its standard departments, and the street of the project's site. R15.1 */
export async function unitsOfTemplate(
  db: Kysely<DB>,
  { districtId, streetId }: Pick<LockedProject, 'districtId' | 'streetId'>,
): Promise<TemplateUnits> {
  const { rows } = await sql<{ id: string }>`
    select u.id from unit u where u.district_id = ${districtId} and u.closed_at is null and ${oneOf(sql`u.level`, levelsAsked)}`.execute(db)
  const there = new Set(rows.map(({ id }) => id))
  const ifThere = (id: string | null) => (id !== null && there.has(id) ? id : null)
  return { department: key => ifThere(departmentId(districtId, key)), street: ifThere(streetId) }
}
