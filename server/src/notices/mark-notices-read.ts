import type { Actor } from '@yigen/domain/members/actor.ts'
import type { MarkNoticesRead } from '@yigen/domain/notices/notice.ts'
import { type SqlBool, sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { hint } from './hint.ts'

const some = ({ ids = [], subjectId, requestId, enterprise }: z.output<typeof MarkNoticesRead>) => sql<SqlBool>`(
  id = any(${ids}::uuid[]) or subject_id = ${subjectId ?? null} or request_id = ${requestId ?? null}::uuid
  or (enterprise_id = ${enterprise?.id ?? null}::uuid and request_id is null and subject_kind = any(${enterprise?.kinds ?? []}::text[])))`

/** Marks the member's own notices, some or all; the member's other windows are hinted at it. No history row: reading is not an act on a matter. */
export async function markNoticesRead(
  trx: Transaction<DB>,
  actor: Actor,
  marking: z.output<typeof MarkNoticesRead>,
  now: Temporal.Instant,
) {
  await trx
    .updateTable('notice')
    .set({ read_at: now })
    .where('district_id', '=', actor.districtId)
    .where('member_id', '=', actor.memberId)
    .where('read_at', 'is', null)
    .where('at', '<=', now)
    .$if(marking.all !== true, query => query.where(some(marking)))
    .execute()
  await hint(trx, [actor.memberId])
  return { ok: true as const }
}
