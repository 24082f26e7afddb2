import type { ClockName } from '@yigen/domain/kinds.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { MergedState } from '@yigen/domain/requests/request-merging.ts'
import type { Merging, Promised } from '@yigen/domain/requests/what-merging-makes.ts'
import { sql, type Transaction } from 'kysely'
import { rowsPart } from '#database/part.ts'
import type { DB } from '#database/schema.ts'
import { matterSeen } from '#sight/matter-sight.ts'
import { type LockedRequest, type LockedRow, lockedRow, withState } from './lock-request.ts'

/** A running clock, as far as it is compared. */
export type OwnClock = { id: string; kind: ClockName; startedAt: Temporal.Instant; dueAt: Temporal.Instant }
export type LockedForMerging = LockedRequest & MergedState & Promised<OwnClock>

/** Takes both matters, always in one order and before their enterprise: two mergings of the same two wait for each other. Invisible is 404, of `intoId` by its field. R12.2 */
export async function lockForMerging(
  trx: Transaction<DB>,
  actor: Actor,
  asked: { id: string; intoId: string },
  now: Temporal.Instant,
): Promise<Merging<LockedForMerging>> {
  // an id is the same in capitals
  const [id, intoId] = [asked.id.toLowerCase(), asked.intoId.toLowerCase()]
  await lockBoth(trx, actor, [id, intoId])
  const rows = new Map<string, LockedRow | undefined>()
  for (const one of new Set([id, intoId])) rows.set(one, (await lockedRow(actor, one).execute(trx)).rows[0])
  const read = async (one: string): Promise<LockedForMerging> => {
    const request = await withState(trx, actor, one, rows.get(one), now)
    return { ...request, ...(await promisedOf(trx, request)) }
  }
  const absorbed = await read(id)
  if (!rows.get(intoId)) throw new Refused(refusal(refusals.notFound, {}, { field: 'intoId' }))
  return { absorbed, survivor: intoId === id ? absorbed : await read(intoId) }
}

/** Who holds the enterprise may be waiting for a matter: both are taken before it is. */
const lockBoth = (trx: Transaction<DB>, actor: Actor, ids: readonly string[]) =>
  sql`
    select from request r join enterprise e on e.district_id = r.district_id and e.id = r.enterprise_id
    where r.district_id = ${actor.districtId} and r.id = any(${[...ids]}::uuid[]) and ${matterSeen(actor)}
    order by r.id for update of r`.execute(trx)

/** What it promises. */
async function promisedOf(trx: Transaction<DB>, { districtId, id }: LockedRequest): Promise<Promised<OwnClock>> {
  const { rows } = await sql<{ receivedAt: Temporal.Instant; clocks: unknown }>`
    select r.received_at as "receivedAt", ${ownClocks.column} as clocks from request r where r.district_id = ${districtId} and r.id = ${id}`.execute(
    trx,
  )
  const { clocks, receivedAt } = rows[0] as (typeof rows)[number]
  return { receivedAt, clocks: ownClocks.read(clocks) }
}

const ownClocks = rowsPart(
  () => sql<OwnClock>`
    select k.id, k.kind, k.started_at as "startedAt", k.due_at as "dueAt" from clock k where k.district_id = r.district_id and k.subject_id = r.id and k.stopped_at is null`,
  { startedAt: true, dueAt: true },
)
