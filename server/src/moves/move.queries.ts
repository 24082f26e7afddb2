import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Move } from '@yigen/domain/moves/move.ts'
import { openStatuses } from '@yigen/domain/requests/request-status.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import { oneOf } from '#database/one-of.ts'
import { rowPart } from '#database/part.ts'
import type { DB } from '#database/schema.ts'

/** The move of `request r` that waits for an answer, as long as the matter is open. */
export const moveOf = (actor: Actor) =>
  rowPart(
    () => sql<z.output<typeof Move>>`
      select v.id, v.to_id as "toId", t.name as "toName", v.words, p.name as "proposedBy", v.proposed_at as "proposedAt",
        v.to_id = ${actor.memberId} as "mayAnswer"
      from request_move v join member t on t.id = v.to_id join member p on p.id = v.proposed_by
      where v.district_id = r.district_id and v.request_id = r.id and v.answer is null and ${oneOf(sql`r.status`, openStatuses)}`,
    { proposedAt: true },
  )

export type OpenMove = { id: string; toId: string; toName: string; fromId: string | null; proposedById: string }

/** The same for the step that answers it; the matter is locked by the caller. */
export async function openMoveOf(db: Kysely<DB>, districtId: string, requestId: string): Promise<OpenMove | null> {
  const { rows } = await sql<OpenMove>`
    select v.id, v.to_id as "toId", t.name as "toName", v.from_id as "fromId", v.proposed_by as "proposedById"
    from request_move v join member t on t.id = v.to_id
    where v.district_id = ${districtId} and v.request_id = ${requestId} and v.answer is null`.execute(db)
  return rows[0] ?? null
}
