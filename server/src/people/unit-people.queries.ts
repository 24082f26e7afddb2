import { type UnitMember, unitHolderOf } from '@yigen/domain/clocks/unit-holder.ts'
import { unitRoles } from '@yigen/domain/members/role.ts'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { DB } from '#database/schema.ts'
import { onLeave } from './on-leave.ts'

export type UnitPeople = { holderId: string | null; all: string[]; heads: string[]; members: readonly UnitMember[] }

/** Who does a unit's tasks: one of its clerks and heads holds their clocks, all of them read them. R7.2, R11.2 */
export async function peopleOfUnits(
  db: Kysely<DB>,
  districtId: string,
  unitIds: readonly string[],
  now: Temporal.Instant,
): Promise<(unitId: string) => UnitPeople> {
  const { rows } = await sql<{ id: string; people: UnitMember[] }>`
    select u.id, ${peopleColumn(districtId, now)} as people from unit u where u.id = any(${[...unitIds]}::text[])`.execute(db)
  return unitId => unitPeople(rows.find(row => row.id === unitId)?.people ?? [])
}

/** Clerks and heads of `unit u`, who has been there longest first. */
export const peopleColumn = (districtId: string, now: Temporal.Instant): RawBuilder<UnitMember[]> => sql<UnitMember[]>`(
  select coalesce(json_agg(json_build_object('id', m.id, 'head', 'head' = any(m.roles), 'clerk', 'clerk' = any(m.roles),
    'onLeave', ${onLeave(now)}) order by m.created_at, m.id), '[]')
  from member m where m.unit_id = u.id and m.district_id = ${districtId} and m.roles && ${[...unitRoles]}::text[] and m.state = 'active')`

export const unitPeople = (members: readonly UnitMember[]): UnitPeople => ({
  holderId: unitHolderOf(members),
  all: members.map(one => one.id),
  heads: members.filter(one => one.head).map(one => one.id),
  members,
})
