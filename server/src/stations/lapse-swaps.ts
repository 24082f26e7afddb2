import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'

/** What was offered of these duties, or asked for in return, stands no more: they are no longer what the two would agree to. R19.2 */
export const lapseSwaps = (trx: Transaction<DB>, districtId: string, dutyIds: readonly string[]) =>
  sql`
    update duty_swap set state = 'lapsed' where district_id = ${districtId} and state = 'open'
      and (duty_id = any(${[...dutyIds]}::uuid[]) or wanted_duty_id = any(${[...dutyIds]}::uuid[]))`.execute(trx)
