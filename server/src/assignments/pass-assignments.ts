import { randomUUIDv7 } from 'node:crypto'
import { assignmentClocks, assignmentHistory } from '@yigen/domain/assignments/assignments.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { sql, type Transaction } from 'kysely'
import { stopClocksOf } from '#clocks/stop-clock.ts'
import type { DB } from '#database/schema.ts'
import { nameOfficers } from '#enterprises/name-officers.ts'
import { happening, recordAll } from '#history/record.ts'
import { type Begun, startAssignments } from './start-assignments.ts'

type Passed = { enterpriseId: string; enterpriseName: string }
type Way = { handoverId: string; from: Person; to: Person; reason: string }
type Person = { id: string; name: string }
/** `at`: the assignment ended then, and the next begins; `served`: the receiver has served it already, and no first contact is owed */
type Ended = { id: string; enterpriseId: string; at: Temporal.Instant; served: boolean }

/**
 * Enterprises go from one officer to another, locked by who asks: each assignment ends at the very moment at which the next begins, what runs goes along with its due times,
 * and a first contact is due unless the receiver has served it already, as its deputy or its officer. R3.1, R3.8, R3.9
 */
export async function passAssignments(
  trx: Transaction<DB>,
  actor: Actor,
  passed: readonly Passed[],
  { handoverId, from, to, reason }: Way,
  now: Temporal.Instant,
): Promise<Begun[]> {
  if (passed.length === 0) return []
  const { districtId } = actor
  const ids = passed.map(one => one.enterpriseId)
  await nameOfficers(
    trx,
    districtId,
    ids.map(enterpriseId => ({ enterpriseId, officerId: to.id, formerId: from.id })),
    now,
  )
  const ended = new Map((await endRunning(trx, districtId, ids, to.id, now)).map(one => [one.enterpriseId, one]))
  await stopClocksOf(
    trx,
    { districtId, subjectIds: [...ended.values()].map(one => one.id), by: 'handover.passed', memberId: actor.memberId },
    now,
  )
  const rows = passed.map(one => {
    const before = ended.get(one.enterpriseId)
    const served = before?.served ? ({ firstContact: 'none' } as const) : {}
    return { ...one, id: randomUUIDv7(), officerId: to.id, officerName: to.name, reason, at: before?.at ?? now, ...served }
  })
  const begun = await startAssignments(trx, actor, rows, { importId: null, handoverId }, now)
  await recordAll(
    trx,
    actor,
    begun.map(({ id, enterpriseId }) =>
      happening(assignmentHistory.passed, {
        subject: { kind: 'assignment', id },
        enterpriseId,
        data: { officer: to.name, officerId: to.id, former: from.name },
      }),
    ),
    now,
  )
  return begun
}

/** One that began this very moment, or by another server's clock later, still was for an instant. Whom nobody has contacted yet is contacted, whoever served it. */
async function endRunning(
  trx: Transaction<DB>,
  districtId: string,
  enterpriseIds: readonly string[],
  toId: string,
  now: Temporal.Instant,
): Promise<Ended[]> {
  const { rows } = await sql<Ended>`
    update assignment a set during = tstzrange(lower(a.during), greatest(${now}::timestamptz, lower(a.during) + interval '1 microsecond'))
    where a.district_id = ${districtId} and a.enterprise_id = any(${[...enterpriseIds]}::uuid[]) and upper_inf(a.during)
    returning a.id, a.enterprise_id as "enterpriseId", upper(a.during) as at, (${hasServed(toId)}) and not exists (
      select from clock c where c.district_id = a.district_id and c.subject_id = a.id and c.kind = ${sql.lit(assignmentClocks.firstContact.kind)} and c.stopped_at is null) as served`.execute(
    trx,
  )
  return rows
}

/** Over the running `assignment a`: as its officer before, or as the deputy of whoever was its officer then. R3.9 */
const hasServed = (memberId: string) => sql`
  exists (select from assignment b where b.district_id = a.district_id and b.enterprise_id = a.enterprise_id and b.officer_id = ${memberId}) or exists (
    select from assignment b join deputy d on d.district_id = b.district_id and d.officer_id = b.officer_id and d.during && b.during
    where b.district_id = a.district_id and b.enterprise_id = a.enterprise_id and d.deputy_id = ${memberId} and (d.enterprise_id is null or d.enterprise_id = b.enterprise_id)
      and lower(d.during * b.during) <= upper(a.during))`
