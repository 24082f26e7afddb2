import type { Span } from '@yigen/domain/clocks/due-with-waits.ts'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { DB } from '#database/schema.ts'

/**
 * From when to when the settlement of each of these matters waited; a pause that runs, to the date that was named. R6.2
 * A settlement that went on from a merged matter waited there before, and with its own matter only since (R4.11).
 */
export async function timeWaited(
  db: Kysely<DB>,
  districtId: string,
  requestIds: readonly string[],
): Promise<(Span & { subjectId: string })[]> {
  const { rows } = await sql<Span & { subjectId: string }>`
    with recursive line (subject_id, request_id) as (
      select m.id, m.id from unnest(${[...requestIds]}::uuid[]) m (id)
      union all select l.subject_id, (${lastTaken(districtId, sql`g.request_id`)}) from line l where l.request_id is not null
    )
    select l.subject_id as "subjectId", greatest(p.paused_at, g.merged_at) as "from", coalesce(p.resumed_at, p.until) as "to"
    from line l join request_pause p on p.district_id = ${districtId} and p.request_id = l.request_id
    left join lateral (${lastTaken(districtId, sql`g.merged_at`)}) g on true
    where g.merged_at is null or coalesce(p.resumed_at, p.until) > g.merged_at
    order by p.paused_at`.execute(db)
  return rows
}

/** Over `line l`: the merging by which its settlement goes on. */
const lastTaken = (districtId: string, column: RawBuilder<unknown>) => sql`
  select ${column} from request_merge g where g.district_id = ${districtId} and g.into_id = l.request_id and g.took_settlement
  order by g.merged_at desc, g.id desc limit 1`
