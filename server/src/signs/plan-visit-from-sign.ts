import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { PlanVisitFromSign, SignVisitPlanned } from '@yigen/domain/signs/sign.ts'
import { whyNotSign } from '@yigen/domain/signs/sign-steps.ts'
import { ruleList } from '@yigen/domain/signs/sign-words.ts'
import { signHistory } from '@yigen/domain/signs/signs.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { planVisit } from '#visits/plan-visit.ts'
import { aboutSign, lockSign } from './lock-sign.ts'
import { setSign } from './set-sign.ts'
import { readSignRules } from './sign-rules.queries.ts'

/** A visit as any other is planned, with the days between bureaus; made, it is what the signs led to. The enterprise reads of the visit, not of the signs. R23.2, R20.1 */
export async function planVisitFromSign(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  planned: z.output<typeof PlanVisitFromSign>,
  now: Temporal.Instant,
): Promise<z.output<typeof SignVisitPlanned>> {
  const sign = await lockSign(trx, actor, id)
  refuseIf(whyNotSign('planVisitFromSign', sign))
  const visit = await planVisit(trx, actor, sign.enterpriseId, planned, now)
  await setSign(trx, actor, id, { visit_id: visit.id })
  const rules = ruleList(sign.rules, (await readSignRules(trx, actor.districtId)).numbers)
  await record(trx, actor, signHistory.visitPlanned, { ...aboutSign(sign), data: { rules } }, now)
  return { id, enterpriseId: sign.enterpriseId, visitId: visit.id, at: now }
}
