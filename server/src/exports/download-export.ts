import { exportSeenBy } from '@yigen/domain/exports/export-access.ts'
import { exportRefusals } from '@yigen/domain/exports/exports.slice.ts'
import { exportKeptHours } from '@yigen/domain/exports/register-export.ts'
import { mayBy, whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, sql } from 'kysely'
import type { DB } from '#database/schema.ts'
import { listOfWork } from './list-of-work.ts'

type Kept = { list: string; memberId: string; name: string | null; bytes: Uint8Array | null; endedAt: Temporal.Instant | null }

/** A workbook that is there, to who asked for it and still takes that list out, and to nobody else, for a day. R11.4 */
export async function downloadExport(
  db: Kysely<DB>,
  actor: Actor,
  id: string,
  now: Temporal.Instant,
): Promise<{ name: string; bytes: Uint8Array }> {
  const { rows } = await sql<Kept>`
    select w.list, w.member_id as "memberId", w.file_name as name, w.file as bytes, w.ended_at as "endedAt"
    from long_work w where w.district_id = ${actor.districtId} and w.id = ${id} and w.kind = 'export'`.execute(db)
  const [found] = rows
  if (!found || !isSeen(found, actor)) throw new Refused(refusal(refusals.notFound))
  const { name, bytes, endedAt } = found
  const kept = endedAt && Temporal.Instant.compare(now, endedAt.add({ hours: exportKeptHours })) <= 0
  if (!name || !bytes || !kept) throw new Refused(refusal(exportRefusals.exportNotReady))
  return { name, bytes }
}

const isSeen = (kept: Kept, actor: Actor): boolean =>
  mayBy(exportSeenBy, { roles: actor.roles, self: kept.memberId === actor.memberId }) && !whyNotAccess(actor, listOfWork(kept).access)
