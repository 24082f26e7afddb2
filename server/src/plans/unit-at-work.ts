import type { UnitMember } from '@yigen/domain/clocks/unit-holder.ts'
import { type Kysely, sql } from 'kysely'
import type { DB } from '#database/schema.ts'
import { peopleColumn, type UnitPeople, unitPeople } from '#people/unit-people.queries.ts'

export type UnitAtWork = { unitId: string; unitName: string; people: UnitPeople }

/** A unit of the district that does a milestone; null once it is closed. R15.1 */
export async function unitAtWork(db: Kysely<DB>, districtId: string, unitId: string, now: Temporal.Instant): Promise<UnitAtWork | null> {
  const { rows } = await sql<{ name: string; people: UnitMember[] }>`
    select u.short_name as name, ${peopleColumn(districtId, now)} as people from unit u
    where u.id = ${unitId} and u.district_id = ${districtId} and u.closed_at is null for share of u`.execute(db)
  const unit = rows[0]
  return unit ? { unitId, unitName: unit.name, people: unitPeople(unit.people) } : null
}
