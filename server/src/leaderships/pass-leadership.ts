import { randomUUIDv7 } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { LockedProject } from '#projects/lock-project.ts'
import { setKey } from '#projects/set-key.ts'

type Named = { leaderId: string; namedBy: string; reason: string; keySince: Temporal.Instant | null }

/** From this instant the project is key and led so; a leadership before it ends at that very instant. R14.1 */
export async function passLeadership(
  trx: Transaction<DB>,
  project: LockedProject,
  { leaderId, namedBy, reason, keySince }: Named,
  now: Temporal.Instant,
): Promise<void> {
  const { districtId, id } = project
  await endLeadership(trx, project, now)
  await sql`
    insert into leadership (district_id, id, project_id, leader_id, named_by, reason, during)
    select ${districtId}, ${randomUUIDv7()}, ${id}, ${leaderId}, ${namedBy}, ${reason}, tstzrange(greatest(${now}::timestamptz, max(upper(l.during))), null)
    from leadership l where l.district_id = ${districtId} and l.project_id = ${id}`.execute(trx)
  await setKey(trx, project, { isKey: true, leaderId, since: keySince ?? now })
}

/** One that began this very moment still was for an instant. */
export async function endLeadership(
  trx: Transaction<DB>,
  { districtId, id }: Pick<LockedProject, 'districtId' | 'id'>,
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    update leadership l set during = tstzrange(lower(l.during), greatest(${now}::timestamptz, lower(l.during) + interval '1 microsecond'))
    where l.district_id = ${districtId} and l.project_id = ${id} and upper_inf(l.during)`.execute(trx)
}
