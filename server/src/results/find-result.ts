import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { Period } from '@yigen/domain/results/result-period.ts'
import type { ClaimStanding, ResultDecider } from '@yigen/domain/results/result-steps.ts'
import { type Kysely, sql } from 'kysely'
import type { DB } from '#database/schema.ts'
import { superiorOf } from '#declines/superiors.queries.ts'
import { chainOf } from '#people/chain.queries.ts'
import { answerOfClaim, countsToday, stateOfClaim } from './result.queries.ts'
import { ofTaxBureau, resultSeen } from './result-sight.ts'

export type FoundResult = ClaimStanding & {
  id: string
  enterpriseId: string
  officerId: string | null
  periodKind: Period['kind']
  periodUntil: Temporal.PlainDate
  words: string
  projectId: string | null
  firstId: string
  recordedBy: string
  /** figures count it today */
  counts: boolean
  seen: boolean
  ofTaxBureau: boolean
}

/** A claim with how the actor stands to it; what never was is 404. */
export async function findResult(db: Kysely<DB>, actor: Actor, id: string): Promise<FoundResult> {
  const { rows } = await sql<FoundResult>`
    select c.id, c.enterprise_id as "enterpriseId", e.officer_id as "officerId", c.kind, c.period_kind as "periodKind", c.period_until as "periodUntil", c.words,
      c.project_id as "projectId", c.first_id as "firstId", c.recorded_by as "recordedBy", ${stateOfClaim} as state, ${answerOfClaim} as answer,
      ${countsToday} as counts, ${resultSeen(actor)} as seen, ${ofTaxBureau(actor)} as "ofTaxBureau"
    from result_claim c join enterprise e on e.district_id = c.district_id and e.id = c.enterprise_id
    where c.district_id = ${actor.districtId} and c.id = ${id}`.execute(db)
  if (!rows[0]) throw new Refused(refusal(refusals.notFound))
  return rows[0]
}

/** Whoever recorded it, or is the officer, decides nothing of it; then the minister, or the next superior. R1.4 */
export async function deciderOf(
  db: Kysely<DB>,
  { memberId, districtId }: Actor,
  { enterpriseId, officerId, recordedBy }: FoundResult,
  now: Temporal.Instant,
): Promise<ResultDecider> {
  const part = new Set([officerId ?? '', recordedBy])
  if (part.has(memberId)) return { tookPart: true, next: false }
  const chain = await chainOf(db, districtId, { officerId, enterpriseId }, now)
  return { tookPart: false, next: (await superiorOf(db, districtId, chain, part, now))?.id === memberId }
}

/** Seen also by whom it waits for: the next superior (R1.4), a clerk of the tax bureau. R16.6 */
export function refuseUnseen({ seen, ofTaxBureau, kind }: FoundResult, { next }: ResultDecider): void {
  if (!seen && !ofTaxBureau && !(next && kind !== 'tax')) throw new Refused(refusal(refusals.notFound))
}
