import { assignmentClocks } from '@yigen/domain/assignments/assignments.slice.ts'
import type { FirstContactDue } from '@yigen/domain/assignments/first-contact-due.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { sql, type Transaction } from 'kysely'
import { passToOfficer } from '#clocks/pass-to-officer.ts'
import { startClocks } from '#clocks/start-clock.ts'
import type { DB } from '#database/schema.ts'
import { chainsOf } from '#people/chain.queries.ts'

/** An enterprise, and the officer it has from now on. */
export type Beginning = {
  enterpriseId: string
  enterpriseName: string
  officerId: string
  officerName: string
  reason: string
  /** it came into the register with this officer */
  named?: boolean
  /** the usual one where nothing is said */
  firstContact?: FirstContactDue
}
/** `at`: where another ends, the very moment. R3.1 */
type Starting = Beginning & { id: string; at?: Temporal.Instant }
/** `dueAt` null: the officer serves it already, and no first contact is due */
export type Begun = Beginning & { id: string; dueAt: Temporal.Instant | null }
/** What they come of. */
type Origin = { importId: string | null; handoverId: string | null }

/** Assignments begin: what runs for these enterprises goes to the officer each has by now, and first contacts are due. R3.1, R3.6, R3.8 */
export async function startAssignments(
  trx: Transaction<DB>,
  actor: Actor,
  rows: readonly Starting[],
  origin: Origin,
  now: Temporal.Instant,
): Promise<Begun[]> {
  await insertAssignments(trx, actor, rows, origin, now)
  await passToOfficer(
    trx,
    actor.districtId,
    rows.map(row => row.enterpriseId),
    now,
  )
  return startFirstContacts(trx, actor.districtId, rows, now)
}

async function insertAssignments(
  trx: Transaction<DB>,
  actor: Actor,
  rows: readonly Starting[],
  { importId, handoverId }: Origin,
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into assignment (district_id, id, enterprise_id, officer_id, during, assigned_by, reason, import_id, handover_id)
    select ${actor.districtId}, g.id, g.enterprise_id, g.officer_id, tstzrange(g.at, null), ${actor.memberId}::uuid, g.reason, ${importId}::uuid, ${handoverId}::uuid
    from unnest(${rows.map(row => row.id)}::uuid[], ${rows.map(row => row.enterpriseId)}::uuid[], ${rows.map(row => row.officerId)}::uuid[],
      ${rows.map(row => row.reason)}::text[], ${rows.map(row => (row.at ?? now).toString())}::timestamptz[]) as g(id, enterprise_id, officer_id, reason, at)`.execute(
    trx,
  )
}

async function startFirstContacts(
  trx: Transaction<DB>,
  districtId: string,
  rows: readonly Starting[],
  now: Temporal.Instant,
): Promise<Begun[]> {
  const due = rows.flatMap(row => (row.firstContact === 'none' ? [] : [{ row, promise: promiseOf(row) }]))
  const chainFor = await chainsOf(
    trx,
    districtId,
    due.map(({ row }) => row),
    now,
  )
  const clocks = await startClocks(
    trx,
    due.map(({ row, promise }) => ({
      districtId,
      kind: assignmentClocks.firstContact,
      subject: { kind: 'assignment', id: row.id },
      enterpriseId: row.enterpriseId,
      requestId: null,
      chain: chainFor(row),
      startedAt: now,
      promise,
    })),
  )
  const dueAt = new Map(clocks.map(({ clock, deadline }) => [clock.subject.id, deadline.dueAt]))
  return rows.map(row => ({ ...row, dueAt: dueAt.get(row.id) ?? null }))
}

const promiseOf = ({ firstContact }: Beginning) => (typeof firstContact === 'object' ? firstContact : assignmentClocks.firstContact.promise)
