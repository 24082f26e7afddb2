import { clockHistory } from '@yigen/domain/clocks/clocks.slice.ts'
import { contactHistory } from '@yigen/domain/enterprises/enterprises.slice.ts'
import { type Kysely, sql } from 'kysely'
import { oneOf } from '#database/one-of.ts'
import type { DB } from '#database/schema.ts'
import type { Replaced } from './write-rows.ts'

/** What old values an import took the place of. */
export async function readReplaced(db: Kysely<DB>, districtId: string, id: string): Promise<Replaced[]> {
  const { rows } = await sql<{ changes: Replaced[] }>`
    select changes from roster_import where district_id = ${districtId} and id = ${id}`.execute(db)
  return rows[0]?.changes ?? []
}

/** What it brought into the register. */
export async function readWritten(db: Kysely<DB>, districtId: string, importId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select e.id from enterprise e where e.district_id = ${districtId} and e.import_id = ${importId}`.execute(db)
  return rows.map(row => row.id)
}

/** A clock that rang and a number looked at. */
const changingNothing = [clockHistory.rung, clockHistory.rederived, contactHistory.phoneRevealed].map(({ kind }) => kind)

/** The record knows of everything that was done with an enterprise since. */
export async function countTouched(db: Kysely<DB>, districtId: string, ids: readonly string[], since: Temporal.Instant): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct h.enterprise_id)::int as count from history h
    where h.district_id = ${districtId} and h.recorded_at > ${since} and h.enterprise_id = any(${ids}::uuid[])
      and not ${oneOf(sql`h.kind`, changingNothing)}`.execute(db)
  return rows[0]?.count ?? 0
}
