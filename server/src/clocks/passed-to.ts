import { type RawBuilder, sql } from 'kysely'
import { heldWhenDue } from './held-when-due.ts'

/** What an update of `clock c` sets where it passes to another holder, the only way there is: of one past its due time it keeps who held it then. R3.4, R24.1 */
export const passedTo = (holderId: RawBuilder<unknown>, now: Temporal.Instant): RawBuilder<unknown> => sql`
  holder_id = ${holderId},
  due_holder_id = case when c.due_at <= ${now} then ${heldWhenDue('c')} end,
  passed_late_at = case when c.due_at <= ${now} then ${now}::timestamptz end`
