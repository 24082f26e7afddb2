import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { ListViews, ViewList } from '@yigen/domain/views/view.ts'
import { viewAccess } from '@yigen/domain/views/view-access.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'

/** One's own views of a list, and those that one's minister, the head of one's unit or a leader shares, by name. */
export async function listViews(db: Kysely<DB>, actor: Actor, { list }: z.output<typeof ListViews>): Promise<z.output<typeof ViewList>> {
  refuseIf(whyNotAccess(actor, viewAccess.listViews))
  const { rows } = await sql<z.output<typeof ViewList>['rows'][number]>`
    select v.id, v.name, v.search, v.shared, v.member_id = me.id as own, o.name as "savedBy"
    from member me join list_view v on v.district_id = me.district_id and v.list = ${list} join member o on o.id = v.member_id
    where me.id = ${actor.memberId} and (v.member_id = me.id or (v.shared and o.state = 'active' and (
      o.id = me.minister_id or 'leader' = any(o.roles) or ('head' = any(o.roles) and o.unit_id = me.unit_id))))
    order by own desc, v.name collate "zh-x-icu", v.id`.execute(db)
  return { rows }
}
