import type { Actor } from '@yigen/domain/members/actor.ts'
import type { ListUnits, UnitList, UnitRow } from '@yigen/domain/organisations/unit.ts'
import { whyNotSeeUnits } from '@yigen/domain/organisations/unit-acts.ts'
import { levelsInDistrict } from '@yigen/domain/organisations/unit-level.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'

/** The units of the actor's district: the district first, then departments, streets, village associations, each in order of code. R1.1 */
export async function listUnits(
  db: Kysely<DB>,
  actor: Actor,
  { level, closed }: z.output<typeof ListUnits>,
): Promise<z.output<typeof UnitList>> {
  refuseIf(whyNotSeeUnits(actor))
  const { rows } = await sql<z.output<typeof UnitRow>>`
    select u.id, u.level, u.parent_id as "parentId", u.name, u.short_name as "shortName", u.leader_id as "leaderId", l.name as "leaderName",
      u.closed_at is not null as closed,
      (select count(*) from member m where m.unit_id = u.id and m.state <> 'disabled' and not 'contact' = any(m.roles))::int as members
    from unit u left join member l on l.id = u.leader_id
    where u.district_id = ${actor.districtId}
      and (${level ?? null}::text is null or u.level = ${level ?? null}) and (${closed} or u.closed_at is null)
    order by array_position(${[...levelsInDistrict]}::text[], u.level), u.id`.execute(db)
  return { rows }
}
