import type { RowOfDelegation } from './delegation.queries.ts'

type Delegation = Pick<RowOfDelegation, 'id' | 'enterpriseId' | 'requestId'>

/** What the record says it is about: one that belongs to a matter stands in its record too. */
export const aboutDelegation = ({ requestId, ...delegation }: Delegation) => ({ ...newsOfDelegation(delegation), requestId }) as const

/** What the bell says it is about: the delegation, which is where one reads it, and signs; whoever opens the matter has not. */
export const newsOfDelegation = ({ id, enterpriseId }: Omit<Delegation, 'requestId'>) =>
  ({ subject: { kind: 'delegation', id }, enterpriseId }) as const

/** The principal, and the agent or who sees to the receipt since, but for who did it. */
export const bothBut = (memberId: string | null, { principalId, holderId }: Pick<RowOfDelegation, 'principalId' | 'holderId'>): string[] =>
  [principalId, holderId].filter(id => id !== memberId)
