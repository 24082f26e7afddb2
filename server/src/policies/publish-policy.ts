import type { Actor } from '@yigen/domain/members/actor.ts'
import { policyHistory, policyNotices, policyRefusals } from '@yigen/domain/policies/policies.slice.ts'
import type { PolicyDone, PublishPolicy } from '@yigen/domain/policies/policy.ts'
import { publishableStatuses } from '@yigen/domain/policies/policy-status.ts'
import { whyNotBeside, whyNotFrom } from '@yigen/domain/policies/policy-steps.ts'
import { Refused, refusal, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import { oneOf } from '#database/one-of.ts'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { differingFacts } from './compile-together.ts'
import { keptDocuments } from './kept-policies.ts'
import { lockVersion, type PolicyPlace } from './lock-version.ts'
import { textOfVersion, textsOf } from './policies-in-force.ts'
import { readDraft } from './read-draft.ts'
import { setVersion } from './set-version.ts'
import { toldOfVersion } from './told-of-version.ts'

/** In force from a day: the version before it until then, and never two on one day. R22.1 */
export async function publishPolicy(
  trx: Transaction<DB>,
  actor: Actor,
  place: PolicyPlace,
  { from }: z.output<typeof PublishPolicy>,
  now: Temporal.Instant,
): Promise<z.output<typeof PolicyDone>> {
  const others = await lockPublished(trx, actor, place.id)
  const before = await lockVersion(trx, actor, place, 'publishPolicy', now)
  const { title, revision } = before
  refuseIf(whyNotFrom(from, now))
  refuseIf(whyNotBeside(from, others))
  await refuseDiffering(trx, actor, { id: place.id, text: before.text, from })
  await sql`
    update policy_version v set in_force = daterange(lower(v.in_force), ${from}::date)
    where v.district_id = ${actor.districtId} and v.policy_id = ${place.id} and v.status = 'published' and v.in_force @> ${from}::date`.execute(
    trx,
  )
  await setVersion(trx, actor, place, before.status, {
    ...{ status: 'published', published_by: actor.memberId, published_at: now },
    in_force: sql`daterange(${from}::date, null)`,
  })
  const version = place.number
  const subject = { kind: 'policy', id: place.id } as const
  await record(trx, actor, policyHistory.published, { subject, data: { title, version, from: from.toString() } }, now)
  const data = { who: actor.name, title: title.zh, version, from: from.toString() }
  await tell(trx, actor.districtId, policyNotices.published, { subject, to: toldOfVersion(before, actor), data }, now)
  return { id: place.id, version, revision, status: 'published', title, at: now }
}

/** Takes what is published and what may be in the same order for everybody, so that two publications are judged one after the other; of this policy says from when each holds. */
async function lockPublished(trx: Transaction<DB>, { districtId }: Actor, id: string) {
  const { rows } = await sql<{ policyId: string; number: number; begins: Temporal.PlainDate | null }>`
    select v.policy_id as "policyId", v.number, lower(v.in_force) as begins from policy_version v
    where v.district_id = ${districtId} and ${oneOf(sql`v.status`, publishableStatuses)} order by v.policy_id, v.number for update`.execute(
    trx,
  )
  return rows.filter(({ policyId }) => policyId === id)
}

/** 409 where a fact means something else in a policy that is in force then: all of them are asked over one dictionary. */
async function refuseDiffering(
  trx: Transaction<DB>,
  actor: Actor,
  { id, text, from }: { id: string; text: string; from: Temporal.PlainDate },
): Promise<void> {
  const { rows } = await sql<{ fingerprint: string }>`
    select distinct t.fingerprint from policy_version v ${textOfVersion}
    where v.district_id = ${actor.districtId} and v.policy_id <> ${id} and v.status = 'published' and coalesce(upper(v.in_force) > ${from}::date, true)`.execute(
    trx,
  )
  const beside = await keptDocuments(
    rows.map(({ fingerprint }) => fingerprint),
    textsOf(trx, actor.districtId),
  )
  const facts = differingFacts(await readDraft(text, actor), beside)
  if (facts.length > 0) throw new Refused(refusal(policyRefusals.policyFactDiffers, { facts: facts.join('、') }))
}
