import type { HandoverList, ListHandovers } from '@yigen/domain/handovers/handover.ts'
import { handoverAccess } from '@yigen/domain/handovers/handover-access.ts'
import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { readTimeCursor, writeTimeCursor } from '#http/time-cursor.ts'
import { handoverColumns, handoverJoins, handoverSeen, type RowOfHandover } from './handover.queries.ts'
import { toRow } from './to-row.ts'

/** Those one has a part in, a minister those of the team, a leader the district's: what waits for an answer, or what is over, the latest first. */
export async function listHandovers(
  db: Kysely<DB>,
  actor: Actor,
  { state, limit, after: cursor }: z.output<typeof ListHandovers>,
): Promise<z.output<typeof HandoverList>> {
  refuseIf(whyNotAccess(actor, handoverAccess.listHandovers))
  const after = readTimeCursor(cursor)
  const { rows } = await sql<RowOfHandover>`
    select ${handoverColumns(actor)} from handover h ${handoverJoins}
    where h.district_id = ${actor.districtId} and (h.answered_at is null) = ${state === 'open'} and ${handoverSeen(actor)}
      ${after ? sql`and (h.proposed_at, h.id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql``}
    order by h.proposed_at desc, h.id desc limit ${limit + 1}`.execute(db)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { rows: shown.map(toRow), next: rows.length > limit && last ? writeTimeCursor(last.proposedAt, last.id) : null }
}
