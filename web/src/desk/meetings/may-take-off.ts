import { cameUp } from '@yigen/domain/meetings/meeting-state.ts'
import type { Item, Meeting } from './meeting.queries.ts'
import { workOfItem } from './work-of-item.ts'

/** Not an item that came up already. */
export const mayTakeOff = ({ may }: Meeting, item: Item): boolean =>
  may.includes('takeOffAgendaItem') && !cameUp({ ...item, work: workOfItem(item) })
