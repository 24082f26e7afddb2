import { dateIn } from '@yigen/domain/calendar/zone.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { saySource } from '@yigen/domain/verdicts/fact-source.ts'
import { factKey, type KeptFact } from '@yigen/domain/verdicts/kept-fact.ts'
import type { AnswerFactQuestion, PolicyFactRecorded } from '@yigen/domain/verdicts/policy-fact.ts'
import { isOverNewer, whyNotRecordPolicyFact } from '@yigen/domain/verdicts/policy-fact-steps.ts'
import { policyFactHistory, policyFactRefusals } from '@yigen/domain/verdicts/verdicts.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { lockEnterprise } from '#enterprises/enterprise.queries.ts'
import { record } from '#history/record.ts'
import { policiesInForce } from '#policies/policies-in-force.ts'
import { settingsOf } from '#settings/settings.queries.ts'
import { definedFact } from './defined-fact.ts'
import { insertPolicyFact } from './insert-policy-fact.ts'
import { readKnownFacts } from './known-facts.queries.ts'
import { type Definition, shownFact } from './shown-fact.ts'

type Answer = z.output<typeof AnswerFactQuestion>

/** The officer writes down what the enterprise said: a dated fact with its source, never over a newer one that they have not read. R22.2 */
export async function answerFactQuestion(
  trx: Transaction<DB>,
  actor: Actor,
  enterpriseId: string,
  answer: Answer,
  now: Temporal.Instant,
): Promise<z.output<typeof PolicyFactRecorded>> {
  const { asker } = await lockEnterprise(trx, actor, enterpriseId)
  refuseIf(whyNotRecordPolicyFact(asker))
  const policies = await policiesInForce(trx, actor.districtId, dateIn(now))
  const { unit, label, definition } = definedFact(policies, answer, actor.language, dateIn(now))
  await refuseOverNewer(trx, actor, enterpriseId, answer, definition, now)
  const id = await insertPolicyFact(trx, { ...actor, enterpriseId }, { ...answer, unit }, null, now)
  const data = { fact: label, source: saySource(answer, 'zh-CN'), day: answer.day }
  await record(trx, actor, policyFactHistory.recorded, { subject: { kind: 'policyFact', id }, enterpriseId, data }, now)
  return { id, enterpriseId, at: now }
}

/** 409 with what is there, so that both can be laid side by side. */
async function refuseOverNewer(
  trx: Transaction<DB>,
  actor: Actor,
  enterpriseId: string,
  answer: Answer,
  definition: Definition,
  now: Temporal.Instant,
): Promise<void> {
  const { facts, holding } = await readKnownFacts(trx, actor, enterpriseId, now)
  const key = factKey(answer)
  const standing = holding.get(key)
  if (!standing) return
  const lastId = lastRecorded(facts.filter(one => factKey(one) === key))?.id ?? null
  if (!isOverNewer({ day: standing.day, lastId }, answer)) return
  const { policyFactMonths: months } = (await settingsOf(trx, actor.districtId, now)).numbers
  const { label, said, source, day, recordedBy } = shownFact(standing, definition, { language: actor.language, asOf: dateIn(now), months })
  const changed = { id: lastId, said, source, day, recordedBy }
  throw new Refused(refusal(policyFactRefusals.policyFactNewer, { fact: label, value: said, source, day }, { changed }))
}

const lastRecorded = (facts: readonly KeptFact[]): KeptFact | undefined =>
  facts.flatMap(one => (one.recordedAt ? [{ one, at: one.recordedAt }] : [])).toSorted((a, b) => Temporal.Instant.compare(b.at, a.at))[0]
    ?.one
