import type { Actor } from '@yigen/domain/members/actor.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { type LockedRequest, type LockedRow, lockedRow, withState } from '#requests/lock-request.ts'
import { type Asked, heldUnits, type Unit } from './units-of-tasks.ts'

type Row = LockedRow & { units: Unit[]; found: boolean }

/** The request (404) and those of the units asked that there are, in one statement. */
export async function lockForUnits(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  tasks: readonly Asked[],
  now: Temporal.Instant,
): Promise<{ held: Unit[]; request: LockedRequest }> {
  const { rows } = await sql<Row>`
    with asked as (${heldUnits(actor, tasks, now)}), locked as (${lockedRow(actor, id)})
    select (select coalesce(json_agg(a), '[]') from asked a) as units, l.number is not null as found, l.*
    from (values (true)) as always left join locked l on true`.execute(trx)
  const { units: held, found, ...row } = rows[0] as Row
  return { held, request: await withState(trx, actor, id, found ? row : undefined, now) }
}
