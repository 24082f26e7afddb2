import type { ClockSubject } from '@yigen/domain/kinds.ts'
import { sql, type Transaction } from 'kysely'
import { oneOf } from '#database/one-of.ts'
import type { DB } from '#database/schema.ts'
import type { Passing, PeopleChanged } from '#slice/follows.ts'
import { subjectOf } from '#slice/registry.ts'
import { type Decision, decidingRules } from '#slice/subject.ts'
import { passedTo } from './passed-to.ts'

type Held = Decision & { subjectKind: ClockSubject; holderId: string | null }

/** Who decides is found anew (R1.4, R3.4) for the running decisions around these officers, and those the members hold; their slices say who. Returns what passed on. */
export async function renewDeciders(trx: Transaction<DB>, changed: PeopleChanged, now: Temporal.Instant): Promise<Passing[]> {
  const held = await readHeld(trx, changed)
  const passing: Passing[] = []
  for (const [kind, decisions] of Map.groupBy(held, one => one.subjectKind)) {
    const deciders = await subjectOf(kind).deciders?.(trx, changed.districtId, decisions, now)
    for (const one of decisions) {
      const to = deciders?.get(one.clockId)
      if (!to || to === one.holderId) continue
      await sql`
        update clock c set ${passedTo(sql`${to}::uuid`, now)} where c.district_id = ${changed.districtId} and c.id = ${one.clockId}`.execute(
        trx,
      )
      passing.push({ from: one.holderId, to, count: 1 })
    }
  }
  return passing
}

/** A leader's come with any leader who goes or returns: there are few. */
async function readHeld(trx: Transaction<DB>, { districtId, memberIds, officerIds }: PeopleChanged): Promise<Held[]> {
  const officers = officerIds.filter(id => id !== null)
  const { rows } = await sql<Held>`
    select c.id as "clockId", c.holder_rule as rule, c.subject_kind as "subjectKind", c.subject_id as "subjectId", c.request_id as "requestId",
      c.officer_id as "officerId", c.enterprise_id as "enterpriseId", c.holder_id as "holderId"
    from clock c
    where c.district_id = ${districtId} and c.stopped_at is null and ${oneOf(sql`c.holder_rule`, decidingRules)}
      and (c.holder_id = any(${[...memberIds]}::uuid[]) or c.officer_id = any(${officers}::uuid[]) or (${officerIds.includes(null)} and c.officer_id is null)
        or exists (select from member m where m.id = any(${[...memberIds]}::uuid[]) and 'leader' = any(m.roles)))
    for update`.execute(trx)
  return rows
}
