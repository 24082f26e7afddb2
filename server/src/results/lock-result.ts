import { isOfOffice } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { ResultKind } from '@yigen/domain/results/result-kind.ts'
import type { Period } from '@yigen/domain/results/result-period.ts'
import type { ClaimStanding, ResultDecider } from '@yigen/domain/results/result-steps.ts'
import { type SqlBool, sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { superiorOf } from '#declines/superiors.queries.ts'
import { chainOf } from '#people/chain.queries.ts'
import { type FollowedEnterprise, lockFollowed } from './lock-followed.ts'
import { answerOfClaim, stateOfClaim } from './result.queries.ts'
import { ofTaxBureau, resultSeen } from './result-sight.ts'

export type LockedResult = ClaimStanding & {
  id: string
  period: Period
  words: string
  projectId: string | null
  firstId: string
  recordedBy: string
  /** figures count it today */
  counts: boolean
  enterprise: FollowedEnterprise
  decider: ResultDecider
}

type Row = Omit<LockedResult, 'enterprise' | 'decider' | 'period'> & {
  enterpriseId: string
  officerId: string | null
  periodKind: Period['kind']
  periodUntil: Temporal.PlainDate
  seen: boolean
  ofTaxBureau: boolean
}

/** Takes a claim with its enterprise, which is the lock; who does not see it finds nothing (R12.2). Seen also by whom it waits for: the next superior (R1.4), a clerk of the tax bureau. R16.6 */
export async function lockResult(trx: Transaction<DB>, actor: Actor, id: string, now: Temporal.Instant): Promise<LockedResult> {
  const { enterpriseId, ofTaxBureau } = await readResult(trx, actor, id)
  const enterprise = await lockFollowed(trx, actor, enterpriseId, sql<SqlBool>`true`, ofTaxBureau)
  const row = await readResult(trx, actor, id)
  const decider = await resultDecider(trx, actor, row, now)
  if (!row.seen && !row.ofTaxBureau && !(decider.next && row.kind !== 'tax')) throw new Refused(refusal(refusals.notFound))
  const { periodKind: kind, periodUntil: until, ...claim } = row
  return { ...claim, period: { kind, until }, enterprise, decider }
}

/** The same for the steps of the office: to the enterprise there is nothing, whether it reads the claim or not. */
export async function lockResultOfOffice(trx: Transaction<DB>, actor: Actor, id: string, now: Temporal.Instant): Promise<LockedResult> {
  if (!isOfOffice(actor)) throw new Refused(refusal(refusals.notFound))
  return lockResult(trx, actor, id, now)
}

async function readResult(trx: Transaction<DB>, actor: Actor, id: string): Promise<Row> {
  const { rows } = await sql<Row>`
    select c.id, c.enterprise_id as "enterpriseId", e.officer_id as "officerId", c.kind, c.period_kind as "periodKind", c.period_until as "periodUntil", c.words,
      c.project_id as "projectId", c.first_id as "firstId", c.recorded_by as "recordedBy", ${stateOfClaim} as state, ${answerOfClaim} as answer,
      (c.verified_at is not null and c.replaced_at is null) as counts, ${resultSeen(actor)} as seen, ${ofTaxBureau(actor)} as "ofTaxBureau"
    from result_claim c join enterprise e on e.district_id = c.district_id and e.id = c.enterprise_id
    where c.district_id = ${actor.districtId} and c.id = ${id}`.execute(trx)
  if (!rows[0]) throw new Refused(refusal(refusals.notFound))
  return rows[0]
}

/** Whoever recorded it, or is the officer, decides nothing of it; then the minister, or the next superior. R1.4 */
async function resultDecider(
  trx: Transaction<DB>,
  { memberId, districtId }: Actor,
  { enterpriseId, officerId, recordedBy }: { enterpriseId: string; officerId: string | null; recordedBy: string; kind: ResultKind },
  now: Temporal.Instant,
): Promise<ResultDecider> {
  const part = new Set([officerId ?? '', recordedBy])
  if (part.has(memberId)) return { tookPart: true, next: false }
  const chain = await chainOf(trx, districtId, { officerId, enterpriseId }, now)
  return { tookPart: false, next: (await superiorOf(trx, districtId, chain, part, now))?.id === memberId }
}
