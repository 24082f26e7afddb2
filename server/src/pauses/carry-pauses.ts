import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'

type OfMatter = { districtId: string; requestId: string }

/** What a matter waited counts on in the one in which it goes on in another district: its settlement is reckoned with it, and the days it may wait are the same. R6.1, R6.2, R18.4 */
export const carryPauses = (trx: Transaction<DB>, from: OfMatter, to: OfMatter) =>
  sql`
    insert into request_pause (district_id, id, request_id, waits_for, authority, words, paused_by, paused_at, until, due_before, resumed_at, resumed_by)
    select ${to.districtId}, gen_random_uuid(), ${to.requestId}::uuid, p.waits_for, p.authority, p.words, p.paused_by, p.paused_at, p.until, p.due_before, p.resumed_at, p.resumed_by
    from request_pause p where p.district_id = ${from.districtId} and p.request_id = ${from.requestId}`.execute(trx)
