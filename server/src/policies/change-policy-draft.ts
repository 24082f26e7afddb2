import type { Actor } from '@yigen/domain/members/actor.ts'
import { policyHistory, policyRefusals } from '@yigen/domain/policies/policies.slice.ts'
import type { ChangePolicyDraft, PolicyDone } from '@yigen/domain/policies/policy.ts'
import { whyNotOverText } from '@yigen/domain/policies/policy-steps.ts'
import { Refused, refusal, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { bothWords } from './both-words.ts'
import { lockVersion, type PolicyPlace } from './lock-version.ts'
import { readDraft } from './read-draft.ts'
import { setVersion } from './set-version.ts'
import { writeText } from './write-text.ts'

/** The draft in other words, over the text that was seen; what was returned waits to be verified again. R22.1 */
export async function changePolicyDraft(
  trx: Transaction<DB>,
  actor: Actor,
  place: PolicyPlace,
  { yaml: text, seen }: z.output<typeof ChangePolicyDraft>,
  now: Temporal.Instant,
): Promise<z.output<typeof PolicyDone>> {
  const before = await lockVersion(trx, actor, place, 'changePolicyDraft', now)
  const document = await readDraft(text, actor)
  refuseIf(whyNotOverText(before, seen))
  if (document.id !== before.key) throw new Refused(refusal(policyRefusals.policyOtherKey, { given: document.id, key: before.key }))
  const revision = before.revision + 1
  const title = bothWords(document.title)
  await writeText(trx, actor, { ...place, revision }, { text, document }, now)
  await setVersion(trx, actor, place, before.status, { status: 'draft', revision })
  const about = { subject: { kind: 'policy', id: place.id } as const, data: { title, version: place.number } }
  await record(trx, actor, policyHistory.changed, about, now)
  return { id: place.id, version: place.number, revision, status: 'draft', title, at: now }
}
