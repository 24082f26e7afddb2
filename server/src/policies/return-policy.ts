import type { Actor } from '@yigen/domain/members/actor.ts'
import { policyHistory, policyNotices } from '@yigen/domain/policies/policies.slice.ts'
import type { PolicyDone, ReturnPolicy } from '@yigen/domain/policies/policy.ts'
import { whyNotOverText } from '@yigen/domain/policies/policy-steps.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { lockVersion, type PolicyPlace } from './lock-version.ts'
import { setVersion } from './set-version.ts'
import { toldOfVersion } from './told-of-version.ts'

/** Back to its drafter, with what does not agree with the text of law. R22.1 */
export async function returnPolicy(
  trx: Transaction<DB>,
  actor: Actor,
  place: PolicyPlace,
  { words, seen }: z.output<typeof ReturnPolicy>,
  now: Temporal.Instant,
): Promise<z.output<typeof PolicyDone>> {
  const before = await lockVersion(trx, actor, place, 'returnPolicy', now)
  const { title, revision } = before
  refuseIf(whyNotOverText(before, seen))
  await setVersion(trx, actor, place, before.status, {
    ...{ status: 'returned', returned_by: actor.memberId, returned_at: now, returned_words: words },
    ...{ verified_by: null, verified_at: null },
  })
  const version = place.number
  const subject = { kind: 'policy', id: place.id } as const
  await record(trx, actor, policyHistory.returned, { subject, data: { title, version, words } }, now)
  const data = { who: actor.name, title: title.zh, version, words }
  await tell(trx, actor.districtId, policyNotices.returned, { subject, to: toldOfVersion(before, actor), data }, now)
  return { id: place.id, version, revision, status: 'returned', title, at: now }
}
