import type {
  DelegationList,
  Delegation as DelegationShape,
  LookedUpDelegation,
  SigningCodeSent,
} from '@yigen/domain/delegations/delegation.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'

/** What the server answers, as the browser sees it: types alone, no schema comes along. */
export type OwnDelegations = Wire<typeof DelegationList>
export type OwnDelegation = Wire<typeof DelegationShape>
export type LookedUp = Wire<typeof LookedUpDelegation>
export type CodeSent = Wire<typeof SigningCodeSent>
