import { type Actor, is } from '@yigen/domain/members/actor.ts'
import type { ResultList } from '@yigen/domain/results/result.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { whollySeen } from '#sight/enterprise-sight.ts'
import { readMayRecord } from './may-record.queries.ts'
import { type ResultRow, resultColumns, toOwnResult, toResult } from './result-rows.ts'
import { resultSeen } from './result-sight.ts'
import { waitingForSuperior } from './waiting-for-superior.ts'

/** More than an enterprise has in fifteen years of months. */
const most = 1000

/** The claims of an enterprise as far as the reader sees them, the latest period first, a correction before what it names. R16.3, R16.6 */
export async function listResults(
  db: Kysely<DB>,
  actor: Actor,
  enterpriseId: string,
  now: Temporal.Instant,
): Promise<z.output<typeof ResultList>> {
  const mayRecord = await readMayRecord(
    db,
    actor,
    sql`from enterprise e where e.district_id = ${actor.districtId} and e.id = ${enterpriseId} and ${whollySeen(actor)}`,
  )
  const { rows } = await sql<ResultRow>`
    select ${resultColumns(actor)} from result_claim c join enterprise e on e.district_id = c.district_id and e.id = c.enterprise_id
    where c.district_id = ${actor.districtId} and c.enterprise_id = ${enterpriseId} and ${resultSeen(actor)}
    order by c.period_until desc, c.kind, c.recorded_at desc, c.id desc limit ${most}`.execute(db)
  if (is(actor, 'contact')) {
    const own = rows.map(row => toOwnResult(row, actor))
    return { reader: 'enterprise', rows: own, toConfirm: own.filter(row => row.mayConfirm && row.answer === 'none').length }
  }
  const waiting = await waitingForSuperior(db, actor, rows, now)
  return { reader: 'office', mayRecord, rows: rows.map(row => toResult(row, actor, waiting.has(row.id))) }
}
