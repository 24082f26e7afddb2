import type { NoticeKind } from '@yigen/domain/slice/kinds.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'

/** Nobody is told any more of enterprises that were never in the register. */
export async function removeNotices(trx: Transaction<DB>, districtId: string, enterpriseIds: readonly string[]): Promise<void> {
  await sql`delete from notice where district_id = ${districtId} and enterprise_id = any(${[...enterpriseIds]}::uuid[])`.execute(trx)
}

/** Nor of what was held back until then and undone. R4.12 */
export async function removeHeldNotices(
  trx: Transaction<DB>,
  { districtId, requestId, kind, at }: { districtId: string; requestId: string; kind: NoticeKind; at: Temporal.Instant },
): Promise<void> {
  await sql`delete from notice where district_id = ${districtId} and request_id = ${requestId} and kind = ${kind.kind} and at = ${at}`.execute(
    trx,
  )
}
