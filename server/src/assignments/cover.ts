import { assignmentHistory, coverNotices } from '@yigen/domain/assignments/assignments.slice.ts'
import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { type Author, record } from '#history/record.ts'
import { news, tellAll } from '#notices/tell.ts'
import { peopleChanged } from '#people/change-people.ts'
import { officersAround } from '#people/officers-around.ts'
import type { Passing } from '#slice/follows.ts'
import type { Leave } from './leave.queries.ts'

/** A leave begins: the deputy covers, holds the clocks and is told; where the deputy is away too, who is next does (R3.3, R3.4). */
export async function beginCover(trx: Transaction<DB>, author: Author, leave: Leave, now: Temporal.Instant): Promise<void> {
  const passing = await passOn(trx, author.districtId, leave, now)
  const covering = countBy(passing, one => one.to)
  const deputyId = await standingDeputy(trx, author.districtId, leave.memberId, now)
  if (deputyId && !covering.has(deputyId)) covering.set(deputyId, 0)
  const data = { name: leave.memberName, count: total(passing), until: momentBlank(leave.until, now) }
  await record(trx, author, assignmentHistory.covered, { subject: { kind: 'member', id: leave.memberId }, data }, now)
  const begun = { officer: leave.memberName, until: leave.until.toString() }
  await tellAll(
    trx,
    author.districtId,
    [...covering].map(([to, count]) => news(coverNotices.begun, { to: others(to, author), data: { ...begun, count } })),
    now,
  )
}

/** A leave ends: what was covered goes back, and who covered is told. */
export async function endCover(trx: Transaction<DB>, author: Author, leave: Leave, now: Temporal.Instant): Promise<void> {
  const passing = await passOn(trx, author.districtId, leave, now)
  const covered = countBy(passing, one => one.from)
  const deputyId = await standingDeputy(trx, author.districtId, leave.memberId, now)
  if (deputyId && !covered.has(deputyId)) covered.set(deputyId, 0)
  const data = { name: leave.memberName, count: total(passing) }
  await record(trx, author, assignmentHistory.coverEnded, { subject: { kind: 'member', id: leave.memberId }, data }, now)
  await tellAll(
    trx,
    author.districtId,
    [...covered].map(([to, count]) => news(coverNotices.ended, { to: others(to, author), data: { officer: leave.memberName, count } })),
    now,
  )
}

/** Every clock in whose chain the member stands finds its holder anew, and so do those of their unit and those they decide. */
export async function passOn(
  trx: Transaction<DB>,
  districtId: string,
  { memberId }: Pick<Leave, 'memberId'>,
  now: Temporal.Instant,
): Promise<Passing[]> {
  return peopleChanged(trx, { districtId, memberIds: [memberId], officerIds: await officersAround(trx, districtId, memberId, now) }, now)
}

async function standingDeputy(trx: Transaction<DB>, districtId: string, officerId: string, now: Temporal.Instant): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select d.deputy_id as id from deputy d
    where d.district_id = ${districtId} and d.officer_id = ${officerId} and d.enterprise_id is null and d.during @> ${now}::timestamptz
    order by d.appointed_at desc limit 1`.execute(trx)
  return rows[0]?.id ?? null
}

function countBy(passing: readonly Passing[], who: (one: Passing) => string | null): Map<string, number> {
  const counts = new Map<string, number>()
  for (const one of passing) {
    const id = who(one)
    if (id) counts.set(id, (counts.get(id) ?? 0) + one.count)
  }
  return counts
}

/** Nobody is told of their own act. */
const others = (memberId: string, author: Author) => (memberId === author.memberId ? [] : [memberId])

const total = (passing: readonly Passing[]) => passing.reduce((sum, one) => sum + one.count, 0)
