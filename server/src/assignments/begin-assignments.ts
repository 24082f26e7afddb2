import { randomUUIDv7 } from 'node:crypto'
import { assignmentClocks, assignmentHistory, assignmentNotices } from '@yigen/domain/assignments/assignments.slice.ts'
import type { FirstContactDue } from '@yigen/domain/assignments/first-contact-due.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { sql, type Transaction } from 'kysely'
import { passToOfficer } from '#clocks/pass-to-officer.ts'
import { startClocks } from '#clocks/start-clock.ts'
import type { DB } from '#database/schema.ts'
import { nameOfficers } from '#enterprises/name-officers.ts'
import { type Happening, happening, recordAll } from '#history/record.ts'
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
  /** the usual one where nothing is said */
  firstContact?: FirstContactDue
}
/** `dueAt` null: the officer serves it already, and no first contact is due */
export type Begun = Beginning & { id: string; dueAt: Temporal.Instant | null }

const chunk = 1000

/**
 * First officers, one or thousands (R3.1, R3.6): the assignment begins, what runs for the enterprise moves to the new officer,
 * and a first contact is due: within 24 hours unless it is said otherwise. Refused when one of them has an officer by now. `report`: how many are done.
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
  await recordAll(trx, actor, begun.flatMap(happeningsOf), now)
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

function happeningsOf({ id, enterpriseId, officerName, officerId, reason, dueAt }: Begun): Happening[] {
  const about = { subject: { kind: 'assignment', id }, enterpriseId } as const
  const made = happening(assignmentHistory.made, { ...about, data: { officer: officerName, officerId, reason } })
  return dueAt ? [made] : [made, happening(assignmentHistory.servedAlready, { ...about, data: { officer: officerName } })]
}

async function startFirstContacts(
  trx: Transaction<DB>,
  districtId: string,
  rows: readonly (Beginning & { id: string })[],
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

/** One notice for each enterprise; from an import, where an officer is given many, one for all of them. Nobody is told of their own act. */
function newsOf(begun: readonly Begun[], actor: Actor): News[] {
  const byOfficer = Map.groupBy(
    begun.filter(row => row.officerId !== actor.memberId),
    row => row.officerId,
  )
  return [...byOfficer].map(([officerId, rows]) => newsOfOne(officerId, rows))
}

/** Of several the first contact due first. */
function newsOfOne(officerId: string, rows: readonly Begun[]): News {
  const [first] = rows
  const enterprise = first?.enterpriseName ?? ''
  const count = rows.length
  const dueAt = first?.dueAt?.toString()
  const one = { to: [officerId], enterpriseId: first?.enterpriseId ?? null }
  if (dueAt === undefined) {
    if (count === 1) return news(assignmentNotices.givenServed, { ...one, data: { enterprise } })
    return news(assignmentNotices.givenManyServed, { to: [officerId], data: { enterprise, count } })
  }
  if (count === 1) return news(assignmentNotices.given, { ...one, data: { enterprise, dueAt } })
  const kind = typeof first?.firstContact === 'object' ? assignmentNotices.givenSpread : assignmentNotices.givenMany
  return news(kind, { to: [officerId], data: { enterprise, dueAt, count } })
}
