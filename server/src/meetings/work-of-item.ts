import { undoneStatuses } from '@yigen/domain/lifts/lift-status.ts'
import { type RawBuilder, sql } from 'kysely'
import { oneOf } from '#database/one-of.ts'

/** Over `agenda_item i`: how much came of it, what was decided, what was asked and what went up a level. R17.3, R17.5 */
export const workOfItem: RawBuilder<number> = sql<number>`(
  (select count(*) from meeting_decision w where w.district_id = i.district_id and w.item_id = i.id)
  + (select count(*) from asking w where w.district_id = i.district_id and w.item_id = i.id)
  + (select count(*) from lift w where w.district_id = i.district_id and w.item_id = i.id and not ${oneOf(sql`w.status`, undoneStatuses)}))::int`
