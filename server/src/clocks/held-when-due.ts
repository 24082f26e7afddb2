import { type RawBuilder, sql } from 'kysely'

/** Over `clock k`, or `clock c` while it is written: who held it when it fell due; of one not due yet, who holds it. The index of answers is made of these very words. R24.1 */
export const heldWhenDue = (clock: 'k' | 'c' = 'k'): RawBuilder<string | null> => {
  const of = (column: string) => sql.ref(`${clock}.${column}`)
  return sql<string | null>`(case when ${of('due_at')} <= ${of('passed_late_at')} then ${of('due_holder_id')} else ${of('holder_id')} end)`
}
