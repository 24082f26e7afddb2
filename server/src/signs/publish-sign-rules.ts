import { followedStates } from '@yigen/domain/enterprises/enterprise-kinds.ts'
import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { evaluateSigns } from '@yigen/domain/signs/evaluate-signs.ts'
import type { PublishSignRules, SignRulesPublished } from '@yigen/domain/signs/sign.ts'
import { signAccess } from '@yigen/domain/signs/sign-access.ts'
import type { SignRule, SignRulesInForce } from '@yigen/domain/signs/sign-rules.ts'
import { whyNotSeenSignRules, whyNotSoMany } from '@yigen/domain/signs/sign-steps.ts'
import { signRulesHistory } from '@yigen/domain/signs/signs.slice.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import { oneOf } from '#database/one-of.ts'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { readSignFacts } from './read-sign-facts.ts'
import { readSignRules } from './sign-rules.queries.ts'

/** So many enterprises are looked at before rules are published: all of a small district, and of a large one enough to tell. */
const mostLookedAt = 1000

/** The next version of the rules, after a look at whom they would list. The next reckoning follows them. R23.1, R23.2 */
export async function publishSignRules(
  trx: Transaction<DB>,
  actor: Actor,
  { seen, numbers, off, reason, sure }: z.output<typeof PublishSignRules>,
  now: Temporal.Instant,
): Promise<z.output<typeof SignRulesPublished>> {
  refuseIf(whyNotAccess(actor, signAccess.publishSignRules))
  const { districtId, memberId } = actor
  const newest = await lockNewest(trx, districtId)
  refuseIf(whyNotSeenSignRules(newest, seen))
  const version = newest.version + 1
  if (!sure) {
    const { found, of } = await lookAt(trx, districtId, { version, numbers, off }, now)
    refuseIf(whyNotSoMany(found, of, numbers, sure, actor.language))
  }
  await sql`
    insert into sign_rules (district_id, version, numbers, off, published_by, published_at, reason)
    values (${districtId}, ${version}, ${JSON.stringify(numbers)}::jsonb, ${off}::text[], ${memberId}, ${now}, ${reason})`.execute(trx)
  await reckonAnew(trx, districtId, now)
  await record(trx, actor, signRulesHistory.published, { subject: { kind: 'signRules', id: districtId }, data: { version, reason } }, now)
  return { version, at: now }
}

/** Two who publish at one moment do so one after the other, and the second is told what moved. */
async function lockNewest(trx: Transaction<DB>, districtId: string) {
  await sql`select pg_advisory_xact_lock(hashtext('sign_rules'), hashtext(${districtId}))`.execute(trx)
  return readSignRules(trx, districtId)
}

/** Under which rule how many of those that are looked at would stand; in an order that says nothing of them. */
async function lookAt(trx: Transaction<DB>, districtId: string, rules: SignRulesInForce, now: Temporal.Instant) {
  const { rows } = await sql<{ id: string }>`
    select e.id from enterprise e where e.district_id = ${districtId} and ${oneOf(sql`e.state`, followedStates)} order by md5(e.id::text) limit ${mostLookedAt}`.execute(
    trx,
  )
  const facts = await readSignFacts(
    trx,
    districtId,
    rows.map(({ id }) => id),
    now,
  )
  const found = new Map<SignRule, number>()
  for (const { rule } of facts.flatMap(each => evaluateSigns(each, rules, now))) found.set(rule, (found.get(rule) ?? 0) + 1)
  return { found, of: facts.length }
}

/** The day begins again. */
const reckonAnew = (trx: Transaction<DB>, districtId: string, now: Temporal.Instant) =>
  sql`update sign_run set day = (${now}::timestamptz at time zone 'Asia/Shanghai')::date - 1, after_id = null where district_id = ${districtId}`.execute(
    trx,
  )
