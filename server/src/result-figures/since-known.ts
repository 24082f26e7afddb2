import type { Actor } from '@yigen/domain/members/actor.ts'
import { firstDay, lastDay, type Months } from '@yigen/domain/result-figures/months.ts'
import { type Kysely, sql } from 'kysely'
import type { DB } from '#database/schema.ts'
import { type Narrowed, ofEnterprises } from './result-conditions.ts'

type Since = { months: Months; known: Temporal.Instant; now: Temporal.Instant }

/** How many claims of a period were verified after a past day, and how many of them correct another. R16.3 */
export async function sinceKnown(
  db: Kysely<DB>,
  actor: Actor,
  narrowed: Narrowed,
  { months, known, now }: Since,
): Promise<{ added: number; corrected: number }> {
  const conditions = [
    ...[sql`c.district_id = ${actor.districtId}`, sql`c.verified_at > ${known} and c.verified_at <= ${now}`],
    sql`c.period_until between ${firstDay(months.from)}::date and ${lastDay(months.until)}::date`,
    ...ofEnterprises(actor, narrowed),
    ...(narrowed.projectId === undefined ? [] : [sql`c.project_id = ${narrowed.projectId}::uuid`]),
  ]
  const { rows } = await sql<{ added: number; corrected: number }>`
    select count(*) filter (where c.corrects_id is null) as added, count(*) filter (where c.corrects_id is not null) as corrected
    from result_claim c join enterprise e on e.district_id = c.district_id and e.id = c.enterprise_id where ${sql.join(conditions, sql` and `)}`.execute(
    db,
  )
  return rows[0] ?? { added: 0, corrected: 0 }
}
