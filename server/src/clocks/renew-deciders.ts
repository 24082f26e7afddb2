import { sql, type Transaction } from 'kysely'
import { oneOf } from '#database/one-of.ts'
import type { DB } from '#database/schema.ts'
import type { Passing, PeopleChanged } from '#slice/follows.ts'
import { decidingRules } from '#slice/subject.ts'
import { decisionColumns, type HeldDecision, passDecisions } from './pass-decisions.ts'

/** Who decides is found anew (R1.4, R3.4) for the running decisions around these officers, and those the members hold; their slices say who. Returns what passed on. */
export async function renewDeciders(trx: Transaction<DB>, changed: PeopleChanged, now: Temporal.Instant): Promise<Passing[]> {
  return passDecisions(trx, changed.districtId, await readHeld(trx, changed), now)
}

/** A leader's come with any leader who goes or returns: there are few. */
async function readHeld(trx: Transaction<DB>, { districtId, memberIds, officerIds }: PeopleChanged): Promise<HeldDecision[]> {
  const officers = officerIds.filter(id => id !== null)
  const { rows } = await sql<HeldDecision>`
    select ${decisionColumns}
    from clock c
    where c.district_id = ${districtId} and c.stopped_at is null and ${oneOf(sql`c.holder_rule`, decidingRules)}
      and (c.holder_id = any(${[...memberIds]}::uuid[]) or c.officer_id = any(${officers}::uuid[]) or (${officerIds.includes(null)} and c.officer_id is null)
        or exists (select from member m where m.id = any(${[...memberIds]}::uuid[]) and 'leader' = any(m.roles)))
    for update`.execute(trx)
  return rows
}
