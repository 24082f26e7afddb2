import { randomUUIDv7 } from 'node:crypto'
import { assignmentClocks, assignmentHistory, assignmentNotices } from '@yigen/domain/assignments/assignments.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { sql, type Transaction } from 'kysely'
import { passToOfficer } from '#clocks/pass-to-officer.ts'
import { startClocks } from '#clocks/start-clock.ts'
import type { DB } from '#database/schema.ts'
import { nameOfficers } from '#enterprises/name-officers.ts'
import { happening, recordAll } from '#history/record.ts'
import { type News, news, tellAll } from '#notices/tell.ts'
import { chainsOf } from '#people/chain.queries.ts'

/** An enterprise without an officer, and who it is given to. */
export type Beginning = {
  enterpriseId: string
  enterpriseName: string
  officerId: string
  officerName: string
  reason: string
  /** it came into the register with this officer */
  named?: boolean
}
export type Begun = Beginning & { id: string; dueAt: Temporal.Instant }

const chunk = 1000

/**
 * First officers, one or thousands (R3.1, R3.6): the assignment begins, what runs for the enterprise moves to the new officer,
 * and a first contact is due within 24 hours. Refused when one of them has an officer by now. `report`: how many are done.
 */
export async function beginAssignments(
  trx: Transaction<DB>,
  actor: Actor,
  beginnings: readonly Beginning[],
  now: Temporal.Instant,
  importId: string | null = null,
  report: (done: number) => void = () => {},
): Promise<Begun[]> {
  const begun: Begun[] = []
  for (let i = 0; i < beginnings.length; i += chunk) {
    const rows = beginnings.slice(i, i + chunk).map(beginning => ({ ...beginning, id: randomUUIDv7() }))
    await nameOfficers(
      trx,
      actor.districtId,
      rows.filter(row => !row.named),
      now,
    )
    await insertAssignments(trx, actor, rows, now, importId)
    await passToOfficer(
      trx,
      actor.districtId,
      rows.map(row => row.enterpriseId),
      now,
    )
    begun.push(...(await startFirstContacts(trx, actor.districtId, rows, now)))
    report(begun.length)
  }
  await recordAll(
    trx,
    actor,
    begun.map(row =>
      happening(assignmentHistory.made, {
        subject: { kind: 'assignment', id: row.id },
        enterpriseId: row.enterpriseId,
        data: { officer: row.officerName, officerId: row.officerId, reason: row.reason },
      }),
    ),
    now,
  )
  await tellAll(trx, actor.districtId, newsOf(begun, actor), now)
  return begun
}

async function insertAssignments(
  trx: Transaction<DB>,
  actor: Actor,
  rows: readonly (Beginning & { id: string })[],
  now: Temporal.Instant,
  importId: string | null,
): Promise<void> {
  await sql`
    insert into assignment (district_id, id, enterprise_id, officer_id, during, assigned_by, reason, import_id)
    select ${actor.districtId}, g.id, g.enterprise_id, g.officer_id, tstzrange(${now}::timestamptz, null), ${actor.memberId}::uuid, g.reason, ${importId}::uuid
    from unnest(${rows.map(row => row.id)}::uuid[], ${rows.map(row => row.enterpriseId)}::uuid[], ${rows.map(row => row.officerId)}::uuid[],
      ${rows.map(row => row.reason)}::text[]) as g(id, enterprise_id, officer_id, reason)`.execute(trx)
}

async function startFirstContacts(
  trx: Transaction<DB>,
  districtId: string,
  rows: readonly (Beginning & { id: string })[],
  now: Temporal.Instant,
): Promise<Begun[]> {
  const chainFor = await chainsOf(trx, districtId, rows, now)
  const clocks = await startClocks(
    trx,
    rows.map(row => ({
      districtId,
      kind: assignmentClocks.firstContact,
      subject: { kind: 'assignment', id: row.id },
      enterpriseId: row.enterpriseId,
      requestId: null,
      chain: chainFor(row),
      startedAt: now,
      promise: assignmentClocks.firstContact.promise,
    })),
  )
  return rows.map((row, i) => ({ ...row, dueAt: clocks[i]?.deadline.dueAt ?? now }))
}

/** One notice for each enterprise; from an import, where an officer is given many, one for all of them. Nobody is told of their own act. */
function newsOf(begun: readonly Begun[], actor: Actor): News[] {
  const byOfficer = Map.groupBy(
    begun.filter(row => row.officerId !== actor.memberId),
    row => row.officerId,
  )
  return [...byOfficer].map(([officerId, [first, ...others]]) => {
    const data = { enterprise: first?.enterpriseName ?? '', dueAt: first?.dueAt.toString() ?? '' }
    if (others.length === 0) return news(assignmentNotices.given, { to: [officerId], enterpriseId: first?.enterpriseId ?? null, data })
    return news(assignmentNotices.givenMany, { to: [officerId], data: { ...data, count: others.length + 1 } })
  })
}
