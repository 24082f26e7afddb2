import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { added, bySubject } from '#slice/registry.ts'
import type { DueClock } from './fire-rungs.ts'

/** Those of another server are skipped, not waited for. */
export function lockDueClocks(
  trx: Transaction<DB>,
  districtId: string,
  asOf: Temporal.Instant,
  limit: number,
  except: readonly string[] = [],
): Promise<DueClock[]> {
  return readDue(
    trx,
    sql`select * from clock where district_id = ${districtId} and stopped_at is null and next_rung_at <= ${asOf} and id <> all(${[...except]}::uuid[])
      order by next_rung_at limit ${limit} for update skip locked`,
  )
}

/** Running clocks of one subject, or stopped ones just now, with a rung behind them; locked already by who asks. */
export function readDueClocks(trx: Transaction<DB>, districtId: string, ids: readonly string[]): Promise<DueClock[]> {
  return readDue(trx, sql`select * from clock where district_id = ${districtId} and id = any(${[...ids]}::uuid[])`)
}

async function readDue(trx: Transaction<DB>, clocks: RawBuilder<unknown>): Promise<DueClock[]> {
  const { rows } = await sql<DueClock>`
    select c.id, c.kind, c.enterprise_id as "enterpriseId", c.request_id as "requestId", c.officer_id as "officerId", c.holder_rule as "holderRule", c.holder_id as "holderId", c.unit_id as "unitId", c.promise_unit as "promiseUnit",
      c.subject_kind as "subjectKind", c.subject_id as "subjectId", c.named_id as "namedId",
      c.started_at as "startedAt", c.due_at as "dueAt", c.next_position as "nextPosition", e.name as "enterpriseName", ${bySubject(sql`c`, subject => subject.title)} as title
    from (${clocks}) c
    ${sql.join(added('belonging'), sql` `)}
    order by c.next_rung_at, c.id`.execute(trx)
  return rows
}
