import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { DB } from '#database/schema.ts'

export type UnitPeople = { holderId: string | null; all: string[]; heads: string[] }

/**
 * Who does a unit's tasks: the first clerk who is not on leave holds their clocks, else its head; clerks and heads read them. R7.2, R11.2
 * A unit with nobody in it has no holder: the ladder then begins above it.
 */
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

export type UnitMember = { id: string; head: boolean; clerk: boolean; onLeave: boolean }

/** Clerks and heads of `unit u`, who has been there longest first. */
export const peopleColumn = (districtId: string, now: Temporal.Instant): RawBuilder<UnitMember[]> => sql<UnitMember[]>`(
  select coalesce(json_agg(json_build_object('id', m.id, 'head', 'head' = any(m.roles), 'clerk', 'clerk' = any(m.roles),
    'onLeave', exists (select from leave l where l.district_id = ${districtId} and l.member_id = m.id and l.during @> ${now}::timestamptz)) order by m.created_at, m.id), '[]')
  from member m where m.unit_id = u.id and m.district_id = ${districtId} and m.roles && array['clerk', 'head'] and m.state = 'active')`

export function unitPeople(people: readonly UnitMember[]): UnitPeople {
  const heads = people.filter(one => one.head)
  const holder = people.find(one => one.clerk && !one.onLeave) ?? heads.find(one => !one.onLeave) ?? heads[0]
  return { holderId: holder?.id ?? null, all: people.map(one => one.id), heads: heads.map(one => one.id) }
}
