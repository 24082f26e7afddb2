import { randomUUIDv7 } from 'node:crypto'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { mostViews, type SaveView } from '@yigen/domain/views/view.ts'
import { whyNotSaveView } from '@yigen/domain/views/view-access.ts'
import { viewRefusals } from '@yigen/domain/views/views.slice.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'

type Saving = z.output<typeof SaveView>

/** Keeps a list as it is narrowed now, or takes the place of one's own of that name. No history row: a view is a place to look from, not an act. */
export async function saveView(trx: Transaction<DB>, actor: Actor, view: Saving, now: Temporal.Instant): Promise<{ id: string }> {
  refuseIf(whyNotSaveView(actor, view))
  const others = await countOthers(trx, actor, view)
  if (others >= mostViews) throw new Refused(refusal(viewRefusals.tooManyViews, { max: mostViews }))
  const { list, name, search, shared } = view
  const saved = { search, shared, saved_at: now }
  return trx
    .insertInto('list_view')
    .values({ district_id: actor.districtId, id: randomUUIDv7(), member_id: actor.memberId, list, name, ...saved })
    .onConflict(same => same.columns(['district_id', 'member_id', 'list', 'name']).doUpdateSet(saved))
    .returning('id')
    .executeTakeFirstOrThrow()
}

async function countOthers(trx: Transaction<DB>, { districtId, memberId }: Actor, { list, name }: Saving): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from list_view v
    where v.district_id = ${districtId} and v.member_id = ${memberId} and v.list = ${list} and v.name <> ${name}`.execute(trx)
  return rows[0]?.count ?? 0
}
