import { isOfOffice } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { ProjectResults } from '@yigen/domain/results/result.ts'
import { secretKinds } from '@yigen/domain/results/result-kind.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import { oneOf } from '#database/one-of.ts'
import type { DB } from '#database/schema.ts'
import { isNamed, projectSeen } from '#projects/project-sight.ts'
import { readMayRecord } from './may-record.queries.ts'
import { readOffers } from './offers.queries.ts'
import { type ResultRow, resultColumns, toResult } from './result-rows.ts'
import { resultSeen } from './result-sight.ts'
import { waitingForSuperior } from './waiting-for-superior.ts'

/** The claims of a project, the latest period first, and what its gates have shown that is not recorded yet. R13.3, R16.6 */
export async function listResultsOfProject(
  db: Kysely<DB>,
  actor: Actor,
  projectId: string,
  now: Temporal.Instant,
): Promise<z.output<typeof ProjectResults>> {
  if (!isOfOffice(actor)) throw new Refused(refusal(refusals.notFound))
  const mayRecord = await readMayRecord(
    db,
    actor,
    sql`from project p join enterprise e on e.district_id = p.district_id and e.id = p.enterprise_id
      where p.district_id = ${actor.districtId} and p.id = ${projectId} and ${projectSeen(actor)}`,
  )
  const { rows } = await sql<ResultRow>`
    select ${resultColumns(actor)} from result_claim c join enterprise e on e.district_id = c.district_id and e.id = c.enterprise_id
    join project p on p.district_id = c.district_id and p.id = c.project_id
    where c.district_id = ${actor.districtId} and c.project_id = ${projectId}
      and (${resultSeen(actor)} or (${isNamed(actor)} and not ${oneOf(sql`c.kind`, secretKinds)}))
    order by c.period_until desc, c.kind, c.recorded_at desc, c.id desc`.execute(db)
  const waiting = await waitingForSuperior(db, actor, rows, now)
  const offers = mayRecord ? await readOffers(db, actor.districtId, projectId) : []
  return { mayRecord, rows: rows.map(row => toResult(row, actor, waiting.has(row.id))), offers }
}
