import type {
  DelegationDone as DelegationDoneShape,
  DraftDelegation,
  SignReceipt,
  UseDelegation,
} from '@yigen/domain/delegations/delegation.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { some } from '#shared/about.ts'
import { step } from '../shared/step.ts'

type Done = Wire<typeof DelegationDoneShape>
export type Draft = Wire<typeof DraftDelegation>
export type Use = Wire<typeof UseDelegation>
export type Receipt = Wire<typeof SignReceipt>
type At = { id: string; enterpriseId: string }

const path = (id: string, what: string) => `/api/delegations/${id}/${what}`
/** It stands in the list of its enterprise as well. */
const changes = ({ id, enterpriseId }: At) => ({ delegation: id, within: { enterprise: enterpriseId } })

export const draftDelegation = (enterpriseId: string, draft: Draft) =>
  step<Done>({ delegation: some, within: { enterprise: enterpriseId } }, 'POST', `/api/enterprises/${enterpriseId}/delegations`, draft)
/** useDelegation: a name that begins so is a hook to React. */
export const spendDelegation = (at: At, use: Use) => step<Done>(changes(at), 'POST', path(at.id, 'use'), use)
export const signReceipt = (at: At, receipt: Receipt) => step<Done>(changes(at), 'POST', path(at.id, 'receipt'), receipt)
export const endReceipt = (at: At, words: string) => step<Done>(changes(at), 'POST', path(at.id, 'receipt-end'), { words })
export const revokeDelegation = (at: At, words: string) => step<Done>(changes(at), 'POST', path(at.id, 'revocation'), { words })
