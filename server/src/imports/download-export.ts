import { exportSeenBy } from '@yigen/domain/imports/import-access.ts'
import { importRefusals } from '@yigen/domain/imports/imports.slice.ts'
import { exportKeptHours } from '@yigen/domain/imports/register-export.ts'
import { mayBy } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, sql } from 'kysely'
import type { DB } from '#database/schema.ts'

/** A workbook that is there, to who asked for it and to nobody else, for a day. R11.4 */
export async function downloadExport(
  db: Kysely<DB>,
  actor: Actor,
  id: string,
  now: Temporal.Instant,
): Promise<{ name: string; bytes: Uint8Array }> {
  const { rows } = await sql<{ memberId: string; name: string | null; bytes: Uint8Array | null; endedAt: Temporal.Instant | null }>`
    select w.member_id as "memberId", w.file_name as name, w.file as bytes, w.ended_at as "endedAt"
    from long_work w where w.district_id = ${actor.districtId} and w.id = ${id} and w.kind = 'export'`.execute(db)
  const [found] = rows
  const seen = found && mayBy(exportSeenBy, { roles: actor.roles, self: found.memberId === actor.memberId })
  if (!seen) throw new Refused(refusal(refusals.notFound))
  const { name, bytes, endedAt } = found
  const kept = endedAt && Temporal.Instant.compare(now, endedAt.add({ hours: exportKeptHours })) <= 0
  if (!name || !bytes || !kept) throw new Refused(refusal(importRefusals.exportNotReady))
  return { name, bytes }
}
