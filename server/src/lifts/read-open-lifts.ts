import type { Actor } from '@yigen/domain/members/actor.ts'
import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { liftColumns, liftJoins, type RowOfLift } from './lift.queries.ts'

type Of = Pick<RowOfLift, 'districtId' | 'id'>

/** The question that went on from this one and waits for its answer, locked. */
export const readFurther = (trx: Transaction<DB>, actor: Actor, { districtId, id }: Of) =>
  readOpen(trx, actor, sql`l.district_id = ${districtId} and l.from_id = ${id}`)

/** Those of a matter or a project that wait for anybody, locked. */
export const readOpenOn = (trx: Transaction<DB>, actor: Actor, districtId: string, subjectId: string) =>
  readOpen(trx, actor, sql`l.district_id = ${districtId} and l.subject_id = ${subjectId}`)

async function readOpen(trx: Transaction<DB>, actor: Actor, which: RawBuilder<unknown>): Promise<RowOfLift[]> {
  await sql`select from lift l where ${which} and l.ended_at is null order by l.id for update`.execute(trx)
  const { rows } = await sql<RowOfLift>`
    select ${liftColumns(actor)} from lift l ${liftJoins} where ${which} and l.ended_at is null order by l.id`.execute(trx)
  return rows
}
