import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { PolicyChecked } from '@yigen/domain/policies/policy.ts'
import { policyAccess } from '@yigen/domain/policies/policy-access.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { z } from 'zod'
import { bothWords } from './both-words.ts'
import { checkedText } from './checked-text.ts'

/** What the engine says of a text while it is being written; nothing is kept of it. R22.1 */
export async function checkPolicyText(actor: Actor, text: string): Promise<z.output<typeof PolicyChecked>> {
  refuseIf(whyNotAccess(actor, policyAccess.checkPolicyText))
  const { document, problems, errors, doubts, golden } = await checkedText(text)
  return { key: document?.id ?? null, title: document ? bothWords(document.title) : null, problems, errors, doubts, golden }
}
