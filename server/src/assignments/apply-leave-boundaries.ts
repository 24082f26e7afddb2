import { type Kysely, sql, type Transaction } from 'kysely'
import { renewHolders } from '#clocks/renew-holders.ts'
import { inTransaction } from '#database/in-transaction.ts'
import type { DB } from '#database/schema.ts'
import { clockwork } from '#history/record.ts'
import { passLeaveBoundary } from '#people/pass-leave-boundary.ts'
import { beginCover, endCover, passOn } from './cover.ts'
import { type Leave, lockLeave } from './leave.queries.ts'

type Due = { districtId: string; id: string; memberId: string }

/**
 * Leaves that have begun or ended by `asOf` take effect: clocks pass to who covers and back, who covers is told. Each boundary
 * exactly once, also after downtime and with several servers: the row is locked, and says whether it was done. R3.3, R3.4
 */
export async function applyLeaveBoundaries(db: Kysely<DB>, asOf: Temporal.Instant): Promise<number> {
  const { rows } = await sql<Due>`
    select l.district_id as "districtId", l.id, l.member_id as "memberId" from leave l join district t on t.id = l.district_id
    where (l.begun_at is null and lower(l.during) <= ${asOf}) or (l.ended_at is null and upper(l.during) <= ${asOf})
    order by lower(l.during), l.id`.execute(db)
  for (const due of rows) await inTransaction(db, trx => applyOne(trx, due, asOf))
  await renewWhereDeputiesChanged(db, asOf)
  return rows.length
}

async function applyOne(trx: Transaction<DB>, { districtId, memberId, id }: Due, asOf: Temporal.Instant): Promise<void> {
  const leave = await lockLeave(trx, districtId, memberId, id)
  if (!leave) return
  const begins = leave.begunAt === null
  const ends = leave.endedAt === null && Temporal.Instant.compare(leave.until, asOf) <= 0
  if (!begins && !ends) return
  await passLeaveBoundary(trx, districtId, { id, ends }, asOf)
  await pass(trx, districtId, leave, { begins, ends }, asOf)
}

/** A leave that came and went while nothing ran is told to nobody: there was nobody who covered. */
async function pass(
  trx: Transaction<DB>,
  districtId: string,
  leave: Leave,
  { begins, ends }: { begins: boolean; ends: boolean },
  asOf: Temporal.Instant,
): Promise<void> {
  if (begins && ends) await passOn(trx, districtId, leave, asOf)
  else if (begins) await beginCover(trx, clockwork(districtId), leave, asOf)
  else await endCover(trx, clockwork(districtId), leave, asOf)
}

/** A deputy whose time began or ended while the officer is away: their clocks find their holder anew; nothing happens when they have. */
async function renewWhereDeputiesChanged(db: Kysely<DB>, asOf: Temporal.Instant): Promise<void> {
  const { rows } = await sql<{ districtId: string; officerId: string }>`
    select distinct l.district_id as "districtId", l.member_id as "officerId"
    from leave l join deputy d on d.district_id = l.district_id and d.officer_id = l.member_id
    where l.during @> ${asOf}::timestamptz
      and ((lower(d.during) > lower(l.during) and lower(d.during) <= ${asOf}) or (upper(d.during) > lower(l.during) and upper(d.during) <= ${asOf}))`.execute(
    db,
  )
  for (const { districtId, officerId } of rows) await inTransaction(db, trx => renewHolders(trx, districtId, [officerId], asOf))
}
