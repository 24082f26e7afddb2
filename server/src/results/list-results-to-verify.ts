import { theOffice, whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { ResultsToVerify } from '@yigen/domain/results/result.ts'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { type ResultRow, resultColumns, toResult } from './result-rows.ts'
import { waitingForSuperior } from './waiting-for-superior.ts'
import { countWaiting, toMendBy, waitsAbove, waitsForActor } from './waits-for-actor.ts'

const most = 200

/** What the reader is to look at as the second person, the oldest first; and of their own what was returned or is disputed. R16.2 */
export async function listResultsToVerify(db: Kysely<DB>, actor: Actor, now: Temporal.Instant): Promise<z.output<typeof ResultsToVerify>> {
  refuseIf(whyNotAccess(actor, theOffice))
  const waiting = await read(db, actor, sql`${waitsForActor(actor)} order by c.recorded_at, c.id limit ${most}`)
  const superior = await read(db, actor, sql`${waitsAbove(actor)} order by c.recorded_at, c.id limit ${most}`)
  const decides = await waitingForSuperior(db, actor, superior, now)
  const toMend = await read(db, actor, sql`${toMendBy(actor)} order by coalesce(c.returned_at, c.disputed_at) desc, c.id limit ${most}`)
  const above = superior.filter(row => decides.has(row.id))
  const toVerify = [...waiting.map(row => toResult(row, actor, false)), ...above.map(row => toResult(row, actor, true))]
  return { toVerify, toMend: toMend.map(row => toResult(row, actor, false)), total: (await countWaiting(db, actor)) + above.length }
}

async function read(db: Kysely<DB>, actor: Actor, where: RawBuilder<unknown>): Promise<ResultRow[]> {
  const { rows } = await sql<ResultRow>`
    select ${resultColumns(actor)} from result_claim c join enterprise e on e.district_id = c.district_id and e.id = c.enterprise_id
    where c.district_id = ${actor.districtId} and ${where}`.execute(db)
  return rows
}
