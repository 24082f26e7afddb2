import { type Actor, is } from '@yigen/domain/members/actor.ts'
import type { ListVisits, VisitList, VisitRow } from '@yigen/domain/visits/visit.ts'
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { readTimeCursor, writeTimeCursor } from '#http/time-cursor.ts'
import { whollySeen } from '#sight/enterprise-sight.ts'
import { unitsOf, visitColumns } from './visit.queries.ts'
import { enterpriseOfVisit, goesAlong, visitSeenWhole } from './visit-sight.ts'

type Line = z.output<typeof VisitRow>
type Asked = z.output<typeof ListVisits>

/** Visits that one sees whole, or that come to one's own enterprise; the latest first. R20.1 */
export async function listVisits(db: Kysely<DB>, actor: Actor, asked: Asked): Promise<z.output<typeof VisitList>> {
  const { rows } = await sql<Omit<Line, 'units'> & { units: unknown }>`
    select ${visitColumns}, ${goesAlong(actor)} as mine,
      (select count(x.fact_id)::int from visit_yield x where x.district_id = v.district_id and x.visit_id = v.id) as facts,
      (select count(x.request_id)::int from visit_yield x where x.district_id = v.district_id and x.visit_id = v.id) as raised
    from visit v ${enterpriseOfVisit} where v.district_id = ${actor.districtId} and ${is(actor, 'contact') ? whollySeen(actor) : visitSeenWhole(actor)}
      and ${sql.join(asks(actor, asked), sql` and `)}
    order by v.starts_at desc, v.id desc limit ${asked.limit + 1}`.execute(db)
  const shown = rows.slice(0, asked.limit)
  const last = shown.at(-1)
  return {
    rows: shown.map(row => ({ ...row, units: unitsOf.read(row.units) })),
    next: rows.length > asked.limit && last ? writeTimeCursor(last.startsAt, last.id) : null,
  }
}

function asks(actor: Actor, { enterpriseId, mine, status, after: cursor }: Asked): RawBuilder<SqlBool>[] {
  const after = readTimeCursor(cursor)
  return [
    sql<SqlBool>`true`,
    ...(enterpriseId ? [sql<SqlBool>`v.enterprise_id = ${enterpriseId}`] : []),
    ...(mine ? [goesAlong(actor)] : []),
    ...(status ? [sql<SqlBool>`v.status = ${status}`] : []),
    ...(after ? [sql<SqlBool>`(v.starts_at, v.id) < (${after.at}::timestamptz, ${after.id}::uuid)`] : []),
  ]
}
