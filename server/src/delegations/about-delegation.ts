import type { RowOfDelegation } from './delegation.queries.ts'

/** What the record and the bell say it is about: one that belongs to a matter stands in its record too. */
export const aboutDelegation = ({ id, enterpriseId, requestId }: Pick<RowOfDelegation, 'id' | 'enterpriseId' | 'requestId'>) =>
  ({ subject: { kind: 'delegation', id }, enterpriseId, requestId }) as const

/** Principal and agent, but for who did it. */
export const bothBut = (memberId: string | null, { principalId, agentId }: Pick<RowOfDelegation, 'principalId' | 'agentId'>): string[] =>
  [principalId, agentId].filter(id => id !== memberId)
