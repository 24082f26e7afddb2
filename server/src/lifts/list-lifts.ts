import type { LiftList, LiftRow, ListLifts } from '@yigen/domain/lifts/lift.ts'
import { liftAccess } from '@yigen/domain/lifts/lift-access.ts'
import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { readTimeCursor, writeTimeCursor } from '#http/time-cursor.ts'
import { aboutOf, liftColumns, liftJoins, type RowOfLift, seenAsLent, seenWithMatter } from './lift.queries.ts'

/** The questions one sees with their matters, and those that were lent up to one's level: what waits for somebody, or what is over, the latest first. R18.2 */
export async function listLifts(
  db: Kysely<DB>,
  actor: Actor,
  { state, districtId, limit, after: cursor }: z.output<typeof ListLifts>,
): Promise<z.output<typeof LiftList>> {
  refuseIf(whyNotAccess(actor, liftAccess.listLifts))
  const after = readTimeCursor(cursor)
  const asking = districtId === undefined ? sql`` : sql`and l.district_id = ${districtId}`
  const place = sql`(l.ended_at is null) = ${state === 'open'} ${asking} ${after ? sql`and (l.proposed_at, l.id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql``}`
  const latest = sql`order by l.proposed_at desc, l.id desc limit ${limit + 1}`
  const { rows } = await sql<RowOfLift>`
    select * from (
      (select ${liftColumns(actor)} from lift l ${liftJoins} where l.district_id = ${actor.districtId} and ${place} and (${seenWithMatter(actor)} or ${seenAsLent(actor)}) ${latest})
      union all
      (select ${liftColumns(actor)} from lift l ${liftJoins} where l.asked_id = ${actor.districtId} and l.district_id <> l.asked_id and ${place} and ${seenAsLent(actor)} ${latest})
    ) x order by "proposedAt" desc, id desc limit ${limit + 1}`.execute(db)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { rows: shown.map(toRow), next: rows.length > limit && last ? writeTimeCursor(last.proposedAt, last.id) : null }
}

/** A line of the list. */
export const toRow = (row: RowOfLift): z.output<typeof LiftRow> => ({
  ...{ id: row.id, status: row.status, question: row.question, about: aboutOf(row), title: row.title },
  ...{ enterpriseName: row.enterpriseName, districtName: row.districtName, level: row.level, askedName: row.askedName },
  ...{ proposedBy: row.proposedBy, proposedAt: row.proposedAt, dueAt: row.dueAt, waitsFor: row.waitsFor, waitsUntil: row.waitsUntil },
  ...{ endedAt: row.endedAt, mine: row.mine },
})
