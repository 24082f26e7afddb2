import { dateIn } from '@yigen/domain/calendar/zone.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { saySource } from '@yigen/domain/verdicts/fact-source.ts'
import type { CorrectPolicyFact, PolicyFactRecorded } from '@yigen/domain/verdicts/policy-fact.ts'
import { whyNotRecordPolicyFact } from '@yigen/domain/verdicts/policy-fact-steps.ts'
import { policyFactHistory, policyFactRefusals } from '@yigen/domain/verdicts/verdicts.slice.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { lockEnterprise } from '#enterprises/enterprise.queries.ts'
import { record } from '#history/record.ts'
import { policiesInForce } from '#policies/policies-in-force.ts'
import { definedFact } from './defined-fact.ts'
import { insertPolicyFact } from './insert-policy-fact.ts'
import { seenByOffice } from './known-facts.queries.ts'

type Wrong = { enterpriseId: string; fact: string; year: number | null }

/** A new fact names the wrong one and says why; both stay. R22.2 */
export async function correctPolicyFact(
  trx: Transaction<DB>,
  actor: Actor,
  wrongId: string,
  { reason, ...said }: z.output<typeof CorrectPolicyFact>,
  now: Temporal.Instant,
): Promise<z.output<typeof PolicyFactRecorded>> {
  const { enterpriseId, fact, year } = await findWrong(trx, actor, wrongId)
  const { asker } = await lockEnterprise(trx, actor, enterpriseId)
  refuseIf(whyNotRecordPolicyFact(asker))
  const policies = await policiesInForce(trx, actor.districtId, dateIn(now))
  const { unit, label } = definedFact(policies, { ...said, fact, year }, actor.language, dateIn(now))
  await refuseCorrected(trx, actor, wrongId)
  const id = await insertPolicyFact(trx, { ...actor, enterpriseId }, { ...said, fact, year, unit }, { id: wrongId, reason }, now)
  const data = { fact: label, source: saySource(said, 'zh-CN'), day: said.day, reason }
  await record(trx, actor, policyFactHistory.corrected, { subject: { kind: 'policyFact', id }, enterpriseId, data }, now)
  return { id, enterpriseId, at: now }
}

async function findWrong(trx: Transaction<DB>, actor: Actor, id: string): Promise<Wrong> {
  const { rows } = await sql<Wrong>`
    select f.enterprise_id as "enterpriseId", f.fact, f.year from policy_fact f
    join enterprise e on e.district_id = f.district_id and e.id = f.enterprise_id
    where f.district_id = ${actor.districtId} and f.id = ${id} and ${seenByOffice(actor)}`.execute(trx)
  if (!rows[0]) throw new Refused(refusal(refusals.notFound))
  return rows[0]
}

/** Under the lock of its enterprise. */
async function refuseCorrected(trx: Transaction<DB>, { districtId }: Actor, id: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select n.id from policy_fact n where n.district_id = ${districtId} and n.corrects = ${id}`.execute(trx)
  if (rows[0]) throw new Refused(refusal(policyFactRefusals.policyFactCorrected, {}, { changed: { correctedBy: rows[0].id } }))
}
