import type { Actor } from '@yigen/domain/members/actor.ts'
import type { ViewingList } from '@yigen/domain/viewings/viewing.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'

/** Those the member was asked for or asked of others, the latest first. */
export async function listViewings(db: Kysely<DB>, actor: Actor): Promise<z.output<typeof ViewingList>> {
  const { rows } = await sql<z.output<typeof ViewingList>['rows'][number]>`
    select v.id, v.place, m.name as "memberName", v.asked_at as "askedAt", v.shown_at as "shownAt"
    from viewing v join member m on m.id = v.member_id
    where v.district_id = ${actor.districtId} and ${actor.memberId} in (v.member_id, v.asked_by) order by v.asked_at desc, v.id limit 100`.execute(
    db,
  )
  return { rows }
}
