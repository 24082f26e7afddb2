import { clockHistory } from '@yigen/domain/clocks/clocks.slice.ts'
import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import { type Kysely, sql, type Transaction } from 'kysely'
import { freshCalendarsOf } from '#calendar/calendar.queries.ts'
import { inTransaction } from '#database/in-transaction.ts'
import type { DB } from '#database/schema.ts'
import { clockwork, type Happening, happening, recordAll } from '#history/record.ts'
import { hint } from '#notices/hint.ts'
import type { Moves } from '#slice/follows.ts'
import { subjectOf } from '#slice/registry.ts'
import { lockMovable, readMovable } from './movable-clocks.queries.ts'
import { hasMoved, moveOf, type Rederived, reckonAll } from './reckon-all.ts'

/** Once a year's table has arrived or was corrected, every running clock that counts by it is reckoned again; stopped clocks are never touched. Returns how many due times moved. R9.4 */
export async function rederiveClocks(db: Kysely<DB>, asOf: Temporal.Instant): Promise<number> {
  const districts = await db.selectFrom('district').select('id').execute()
  let moved = 0
  for (const { id } of districts) {
    const { moved: all, left } = await inTransaction(db, trx => rederiveDistrict(trx, id, asOf))
    moved += all.length - left
  }
  return moved
}

/**
 * The same for one district, in one transaction. What a step holds just now is left to the next run: those whose due time will move are named with the rest, and counted in `left`.
 * A rung that fired stays fired, the next one stands anew. R10.2
 */
export async function rederiveDistrict(trx: Transaction<DB>, districtId: string, asOf: Temporal.Instant): Promise<Moves> {
  const calendarAt = await freshCalendarsOf(trx, districtId)
  const { version } = calendarAt(asOf)
  const outdated = await readMovable(trx, districtId, version)
  if (outdated.length === 0) return { moved: [], left: 0 }
  const locked = await lockMovable(trx, districtId, version, outdated)
  const rederived = await reckonAll(trx, districtId, locked, calendarAt)
  await moveDue(trx, districtId, rederived, version)
  const moved = rederived.filter(hasMoved)
  for (const [kind, of] of Map.groupBy(moved, ({ clock }) => clock.subjectKind))
    await subjectOf(kind).dueMoved?.(
      trx,
      of.map(({ clock }) => clock),
      districtId,
    )
  await recordAll(
    trx,
    clockwork(districtId),
    moved.map(one => happeningOf(one, asOf)),
    asOf,
  )
  await hintAt(trx, moved, version)
  // those that were reckoned are no longer outdated
  const left = locked.length === outdated.length ? [] : await readMovable(trx, districtId, version)
  const later = (await reckonAll(trx, districtId, left, calendarAt)).filter(hasMoved)
  return { moved: [...moved, ...later].map(moveOf), left: later.length }
}

/** Whoever has one of them in hand sees its new due time without asking; nobody is told. */
async function hintAt(trx: Transaction<DB>, moved: readonly Rederived[], version: number): Promise<void> {
  const concerned = moved.flatMap(({ clock }) => [clock.officerId, clock.holderId].map(memberId => ({ memberId, clock })))
  for (const [memberId, of] of Map.groupBy(concerned, one => one.memberId))
    if (memberId !== null)
      await hint(
        trx,
        [memberId],
        [
          // the page explains it by the tables
          { kind: 'calendarYear', id: String(version) },
          ...of.map(({ clock: { requestId, subjectKind, subjectId } }) =>
            requestId === null ? ({ kind: subjectKind, id: subjectId } as const) : ({ kind: 'request', id: requestId } as const),
          ),
        ],
      )
}

async function moveDue(trx: Transaction<DB>, districtId: string, all: readonly Rederived[], version: number) {
  await sql`
    update clock c set due_at = m.due_at, first_due_at = m.first_due_at, provisional = m.provisional, next_rung_at = m.next_rung_at, calendar_version = ${version}
    from unnest(${all.map(one => one.clock.id)}::uuid[], ${all.map(one => one.dueAt.toString())}::timestamptz[], ${all.map(one => one.provisional)}::boolean[],
      ${all.map(one => one.nextRung.toString())}::timestamptz[], ${all.map(one => one.firstDueAt?.toString() ?? null)}::timestamptz[]) as m(id, due_at, provisional, next_rung_at, first_due_at)
    where c.district_id = ${districtId} and c.id = m.id`.execute(trx)
}

const happeningOf = ({ clock, dueAt }: Rederived, asOf: Temporal.Instant): Happening =>
  happening(clockHistory.rederived, {
    enterpriseId: clock.enterpriseId,
    requestId: clock.requestId,
    subject: { kind: 'clock', id: clock.id },
    data: { from: momentBlank(clock.dueAt, asOf), to: momentBlank(dueAt, asOf) },
  })
