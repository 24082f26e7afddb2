import { lentStatuses } from '@yigen/domain/lifts/lift-status.ts'
import type { Item } from './meeting.queries.ts'

/** How an item stands with the level above; null: it was not lent up, or came back without an answer. R17.5 */
export function lentState({ lifts }: Pick<Item, 'lifts'>): 'lentUp' | 'answered' | null {
  if (lifts.some(({ status }) => lentStatuses.some(lent => lent === status))) return 'lentUp'
  return lifts.some(({ status }) => status === 'answered') ? 'answered' : null
}
