import { randomUUIDv7 } from 'node:crypto'
import { assignmentHistory, assignmentNotices } from '@yigen/domain/assignments/assignments.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { nameOfficers } from '#enterprises/name-officers.ts'
import { type Happening, happening, recordAll } from '#history/record.ts'
import { type News, news, tellAll } from '#notices/tell.ts'
import { type Beginning, type Begun, startAssignments } from './start-assignments.ts'

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
    begun.push(...(await startAssignments(trx, actor, rows, { importId, handoverId: null }, now)))
    report(begun.length)
  }
  await recordAll(trx, actor, begun.flatMap(happeningsOf), now)
  await tellAll(trx, actor.districtId, newsOf(begun, actor), now)
  return begun
}

function happeningsOf({ id, enterpriseId, officerName, officerId, reason, dueAt }: Begun): Happening[] {
  const about = { subject: { kind: 'assignment', id }, enterpriseId } as const
  const made = happening(assignmentHistory.made, { ...about, data: { officer: officerName, officerId, reason } })
  return dueAt ? [made] : [made, happening(assignmentHistory.servedAlready, { ...about, data: { officer: officerName } })]
}

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
