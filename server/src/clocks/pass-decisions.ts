import type { ClockSubject } from '@yigen/domain/kinds.ts'
import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { Passing } from '#slice/follows.ts'
import { subjectOf } from '#slice/registry.ts'
import type { Decision } from '#slice/subject.ts'
import { passedTo } from './passed-to.ts'

export type HeldDecision = Decision & { subjectKind: ClockSubject; holderId: string | null }

/** Over `clock c`. */
export const decisionColumns: RawBuilder<unknown> = sql`
  c.id as "clockId", c.holder_rule as rule, c.subject_kind as "subjectKind", c.subject_id as "subjectId", c.request_id as "requestId",
  c.officer_id as "officerId", c.enterprise_id as "enterpriseId", c.holder_id as "holderId"`

/** These decisions lie with whom their slices say by now (R1.4, R3.4). Returns what passed on. */
export async function passDecisions(
  trx: Transaction<DB>,
  districtId: string,
  held: readonly HeldDecision[],
  now: Temporal.Instant,
): Promise<Passing[]> {
  const passing: Passing[] = []
  for (const [kind, decisions] of Map.groupBy(held, one => one.subjectKind)) {
    const deciders = await subjectOf(kind).deciders?.(trx, districtId, decisions, now)
    for (const one of decisions) {
      const to = deciders?.get(one.clockId)
      if (!to || to === one.holderId) continue
      await sql`
        update clock c set ${passedTo(sql`${to}::uuid`, now)} where c.district_id = ${districtId} and c.id = ${one.clockId}`.execute(trx)
      passing.push({ from: one.holderId, to, count: 1 })
    }
  }
  return passing
}
