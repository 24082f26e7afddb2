import type { Actor } from '@yigen/domain/members/actor.ts'
import type { RowOfHandover } from './handover.queries.ts'

export type Parties = Pick<RowOfHandover, 'fromId' | 'toId' | 'proposedById' | 'agreedById' | 'fromMinisterId'>

/** Who has a part in a handover, but for who acts: nobody is told of their own act. */
export const partiesOf = (
  { fromId, toId, proposedById, agreedById, fromMinisterId }: Parties,
  { memberId }: Pick<Actor, 'memberId'>,
): string[] => [fromId, toId, proposedById, agreedById, fromMinisterId].filter(id => id !== null && id !== memberId) as string[]
