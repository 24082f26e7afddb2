import { dateIn } from '@yigen/domain/calendar/zone.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Kysely } from 'kysely'
import type { DB } from '#database/schema.ts'
import { type PolicyInForce, policiesInForce } from '#policies/policies-in-force.ts'
import { settingsOf } from '#settings/settings.queries.ts'
import { byFact, factsFor } from './facts-for.ts'
import { type Judged, judge } from './judge.ts'
import { type KnownEnterprise, readKnownFacts } from './known-facts.queries.ts'
import type { Showing } from './shown-fact.ts'

/** One enterprise, what is known of it, and every measure in force with its answer. */
export type JudgedEnterprise = {
  enterprise: KnownEnterprise
  policies: readonly PolicyInForce[]
  judged: readonly Judged[]
  /** measures for persons, households and projects */
  forOthers: number
  showing: Showing
}

/** Two statements, whatever is in force: what is known, and which policies there are. R22.2 */
export async function judgeAll(db: Kysely<DB>, actor: Actor, enterpriseId: string, now: Temporal.Instant): Promise<JudgedEnterprise> {
  const asOf = dateIn(now)
  const enterprise = await readKnownFacts(db, actor, enterpriseId, now)
  const policies = await policiesInForce(db, actor.districtId, asOf)
  const { policyFactMonths: months } = (await settingsOf(db, actor.districtId, now)).numbers
  const measures = policies.flatMap(policy => policy.compiled.measures.map(measure => ({ policy, measure })))
  const own = measures.filter(({ measure }) => measure.measure.subject === 'enterprise')
  // all policies in force stand over one dictionary
  const dictionary = policies[0]?.compiled.dictionary
  const facts = dictionary && factsFor(dictionary, byFact(enterprise.holding.values()), asOf)
  return {
    ...{ enterprise, policies, forOthers: measures.length - own.length, showing: { language: actor.language, asOf, months } },
    judged: facts ? own.map(({ policy, measure }) => judge(policy, measure, facts)) : [],
  }
}
