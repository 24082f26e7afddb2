import { openStatuses } from '@yigen/domain/requests/request-status.ts'
import { sql } from 'kysely'
import { oneOf } from '#database/one-of.ts'

/** How many open matters have no clock of their own that somebody who is there holds: always 0 (R3.4). */
export const openMattersUnheld = sql<number>`(
  select count(*) from request r where ${oneOf(sql`r.status`, openStatuses)} and not exists (
    select from clock c join member m on m.id = c.holder_id and m.state = 'active'
    where c.district_id = r.district_id and c.request_id = r.id and c.subject_id = r.id and c.stopped_at is null))::int`
