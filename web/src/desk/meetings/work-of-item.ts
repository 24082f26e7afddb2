import { isUndoneLift } from '@yigen/domain/lifts/lift-status.ts'
import type { Item } from './meeting.queries.ts'

/** How much came of it, as the server counts it. */
export const workOfItem = ({ decisions, askings, lifts }: Pick<Item, 'decisions' | 'askings' | 'lifts'>): number =>
  decisions.length + askings.length + lifts.filter(({ status }) => !isUndoneLift(status)).length
