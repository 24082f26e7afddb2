import { type Kysely, sql } from 'kysely'
import type { DB } from '#database/schema.ts'

export type UnitPeople = { holderId: string | null; all: string[]; heads: string[] }
type Row = { unitId: string; id: string; head: boolean; clerk: boolean; onLeave: boolean }

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
  const { rows } = await sql<Row>`
    select m.unit_id as "unitId", m.id, 'head' = any(m.roles) as head, 'clerk' = any(m.roles) as clerk,
      exists (select from leave l where l.district_id = ${districtId} and l.member_id = m.id and l.during @> ${now}::timestamptz) as "onLeave"
    from member m
    where m.district_id = ${districtId} and m.unit_id = any(${[...unitIds]}::text[]) and m.roles && array['clerk', 'head'] and m.state = 'active'
    order by m.created_at, m.id`.execute(db)
  return unitId => {
    const people = rows.filter(row => row.unitId === unitId)
    const heads = people.filter(row => row.head)
    const holder = people.find(row => row.clerk && !row.onLeave) ?? heads.find(row => !row.onLeave) ?? heads[0]
    return { holderId: holder?.id ?? null, all: people.map(row => row.id), heads: heads.map(row => row.id) }
  }
}
