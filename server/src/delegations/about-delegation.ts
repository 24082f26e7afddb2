import type { RowOfDelegation } from './delegation.queries.ts'

/** What the record and the bell say it is about. */
export const aboutDelegation = ({ id, enterpriseId }: Pick<RowOfDelegation, 'id' | 'enterpriseId'>) =>
  ({ subject: { kind: 'delegation', id }, enterpriseId }) as const

/** Principal and agent, but for who did it. */
export const bothBut = (memberId: string | null, { principalId, agentId }: Pick<RowOfDelegation, 'principalId' | 'agentId'>): string[] =>
  [principalId, agentId].filter(id => id !== memberId)
