import type { EnterpriseState } from '@yigen/domain/enterprises/enterprise-kinds.ts'
import { whyNotAccess } from '@yigen/domain/members/access.ts'
import { type Actor, is } from '@yigen/domain/members/actor.ts'
import type { ListPointings, PointingList, PointingRow } from '@yigen/domain/pointings/pointing.ts'
import { pointingAccess } from '@yigen/domain/pointings/pointing-access.ts'
import { whatBecame } from '@yigen/domain/pointings/pointing-became.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { readTimeCursor, writeTimeCursor } from '#http/time-cursor.ts'
import { nameOf, shortNameOf } from '#people/names.ts'

type Row = Omit<z.output<typeof PointingRow>, 'became'> & { state: EnterpriseState; officerId: string | null; enterpriseId: string }

/** What was pointed out and what became of it, the latest first: to a unit its own, to ministers and leaders the district's. R18.3 */
export async function listPointings(
  db: Kysely<DB>,
  actor: Actor,
  { limit, after: cursor }: z.output<typeof ListPointings>,
): Promise<z.output<typeof PointingList>> {
  refuseIf(whyNotAccess(actor, pointingAccess.listPointings))
  const readsRegister = is(actor, 'minister', 'leader')
  const after = readTimeCursor(cursor)
  const { rows } = await sql<Row>`
    select p.id, p.name, p.address, p.words, ${shortNameOf(sql`p.unit_id`)} as "unitName", ${nameOf(sql`p.pointed_by`)} as "pointedBy", p.pointed_at as "pointedAt",
      e.state, e.officer_id as "officerId", ${nameOf(sql`e.officer_id`)} as "officerName", p.enterprise_id as "enterpriseId"
    from pointing p join enterprise e on e.district_id = p.district_id and e.id = p.enterprise_id
    where p.district_id = ${actor.districtId} ${readsRegister ? sql`` : sql`and p.unit_id = ${actor.unitId}`}
      ${after ? sql`and (p.pointed_at, p.id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql``}
    order by p.pointed_at desc, p.id desc limit ${limit + 1}`.execute(db)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    rows: shown.map(({ state, officerId, enterpriseId, ...row }) => ({
      ...row,
      became: whatBecame({ state, officerId }),
      enterpriseId: readsRegister ? enterpriseId : null,
    })),
    next: rows.length > limit && last ? writeTimeCursor(last.pointedAt, last.id) : null,
  }
}
