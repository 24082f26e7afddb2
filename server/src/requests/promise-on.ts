import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'

/** What was promised with a clock that goes on elsewhere is read there, too. R4.7, R4.11 */
export const promiseOn = (
  trx: Transaction<DB>,
  from: { districtId: string; clockId: string },
  into: { districtId: string; clockId: string; requestId: string },
) =>
  sql`
  insert into request_promise (district_id, id, request_id, clock_id, promised_by, promised_at, due_at, words, reason)
  select ${into.districtId}, gen_random_uuid(), ${into.requestId}::uuid, ${into.clockId}::uuid, p.promised_by, p.promised_at, p.due_at, p.words, p.reason
  from request_promise p where p.district_id = ${from.districtId} and p.clock_id = ${from.clockId}`.execute(trx)
