import type { Actor } from '@yigen/domain/members/actor.ts'
import { policyHistory, policyNotices } from '@yigen/domain/policies/policies.slice.ts'
import type { PolicyDone, VerifyPolicy } from '@yigen/domain/policies/policy.ts'
import { whyNotOverText } from '@yigen/domain/policies/policy-steps.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { lockVersion, type PolicyPlace } from './lock-version.ts'
import { refuseFailing } from './read-draft.ts'
import { setVersion } from './set-version.ts'
import { toldOfVersion } from './told-of-version.ts'

/** Another editor compared every clause with the text of law, and every golden case passes. R22.1 */
export async function verifyPolicy(
  trx: Transaction<DB>,
  actor: Actor,
  place: PolicyPlace,
  { seen }: z.output<typeof VerifyPolicy>,
  now: Temporal.Instant,
): Promise<z.output<typeof PolicyDone>> {
  const before = await lockVersion(trx, actor, place, 'verifyPolicy', now)
  const { title, revision, cases } = before
  refuseIf(whyNotOverText(before, seen))
  await refuseFailing(before.text, actor)
  await setVersion(trx, actor, place, before.status, { status: 'verified', verified_by: actor.memberId, verified_at: now })
  const version = place.number
  const subject = { kind: 'policy', id: place.id } as const
  await record(trx, actor, policyHistory.verified, { subject, data: { title, version, cases } }, now)
  const data = { who: actor.name, title: title.zh, version }
  await tell(trx, actor.districtId, policyNotices.verified, { subject, to: toldOfVersion(before, actor), data }, now)
  return { id: place.id, version, revision, status: 'verified', title, at: now }
}
