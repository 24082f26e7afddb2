import { cameUp } from '@yigen/domain/meetings/meeting-state.ts'
import type { Item, Meeting } from './meeting.queries.ts'

/** Not an item that came up already. */
export const mayTakeOff = ({ may }: Meeting, { minutes, carried, decisions, askings }: Item): boolean =>
  may.includes('takeOffAgendaItem') && !cameUp({ minutes, carried, work: decisions.length + askings.length })
