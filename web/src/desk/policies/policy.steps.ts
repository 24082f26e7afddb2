import type { PolicyDone } from '@yigen/domain/policies/policy.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { some } from '#shared/about.ts'
import type { Method } from '#shared/http.ts'
import { step } from '../shared/step.ts'

/** A version as the page shows it: whose, which, and over which of its texts. */
export type OnVersion = { id: string; number: number; revision: number }

const onVersion = ({ id, number }: OnVersion, method: Method, act: string, body: object) =>
  step<Wire<typeof PolicyDone>>({ policy: id }, method, `/api/policies/${id}/versions/${number}/${act}`, body)

export const draftPolicy = (yaml: string) => step<Wire<typeof PolicyDone>>({ policy: some }, 'POST', '/api/policies', { yaml })
export const changePolicyDraft = (on: OnVersion, yaml: string) => onVersion(on, 'PUT', 'text', { yaml, seen: on.revision })
export const verifyPolicy = (on: OnVersion) => onVersion(on, 'POST', 'verification', { seen: on.revision })
export const returnPolicy = (on: OnVersion, words: string) => onVersion(on, 'POST', 'return', { words, seen: on.revision })
export const publishPolicy = (on: OnVersion, from: string) => onVersion(on, 'POST', 'publication', { from })
export const withdrawPolicy = (on: OnVersion, reason: string, replacedBy: string | null) =>
  onVersion(on, 'POST', 'withdrawal', { reason, replacedBy })
