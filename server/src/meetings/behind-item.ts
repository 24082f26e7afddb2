import type { Actor } from '@yigen/domain/members/actor.ts'
import { isMinisterOf } from '@yigen/domain/members/minister-of.ts'
import type { Relation } from '@yigen/domain/members/relation.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { AboutLift } from '#lifts/insert-lift.ts'
import { relationHere } from '#sight/enterprise-sight.ts'
import type { LockedItem } from './lock-item.ts'

type Row = Omit<AboutLift, 'itemId' | 'title'> & { enterpriseName: string | null; districtName: string; relation: Relation }
/** `relations`: how the actor stands to the matter; null where it is about no enterprise. */
export type BehindItem = AboutLift & Pick<Row, 'enterpriseName' | 'districtName'> & { relations: readonly Relation[] | null }

/** What a question of an item hangs on: the matter it is about while that is open, so that its page shows it too; else the item. R17.5 */
export async function behindItem(trx: Transaction<DB>, actor: Actor, item: LockedItem): Promise<BehindItem> {
  const { id, title } = item
  await holdMatter(trx, actor, item)
  const { rows } = await sql<Row>`
    select case when r.id is not null then 'request' when p.id is not null then 'project' else 'agendaItem' end as "subjectKind", coalesce(r.id, p.id, i.id) as "subjectId",
      e.id as "enterpriseId", e.name as "enterpriseName", d.name as "districtName", coalesce(r.handler_id, e.officer_id) as "officerId",
      case when e.id is null then 'other' else ${relationHere(actor, [sql`e.officer_id`, sql`r.handler_id`])} end as relation
    from agenda_item i join unit d on d.id = i.district_id left join enterprise e on e.district_id = i.district_id and e.id = i.enterprise_id
    left join request r on r.district_id = i.district_id and r.id = case i.subject_kind when 'request' then i.subject_id::uuid end and r.ended_at is null
    left join project p on p.district_id = i.district_id and p.id = case i.subject_kind when 'project' then i.subject_id::uuid end and p.status = 'open'
    where i.district_id = ${actor.districtId} and i.id = ${id}`.execute(trx)
  const { relation, ...row } = rows[0] as Row
  const relations = isMinisterOf(actor, row.officerId) ? [relation, 'minister' as const] : [relation]
  return { ...row, itemId: id, title, relations: row.enterpriseId ? relations : null }
}

/** What ends at the same moment ends before and is read as over, or finds the question and ends it. R12.2 */
async function holdMatter(trx: Transaction<DB>, { districtId }: Actor, { subjectKind, subjectId }: LockedItem): Promise<void> {
  const it = sql`x.district_id = ${districtId} and x.id = ${subjectId}`
  if (subjectKind === 'request') await sql`select from request x where ${it} for share`.execute(trx)
  if (subjectKind === 'project') await sql`select from project x where ${it} for share`.execute(trx)
}
