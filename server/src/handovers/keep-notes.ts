import { handoverHistory } from '@yigen/domain/handovers/handovers.slice.ts'
import type { SubjectKind } from '@yigen/domain/kinds.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { happening, recordAll } from '#history/record.ts'
import { openBesideClocks } from '#people/member.queries.ts'
import type { RowOfHandover } from './handover.queries.ts'
import { passes } from './scope.queries.ts'

type Note = { kind: SubjectKind; id: string; by: string; words: string; enterpriseId: string | null }

/** Before it passes: the notes of what lies open go into its own history, where the receiver works, with who wrote each. The enterprise never reads them. R3.7, R11.3 */
export async function keepNotes(trx: Transaction<DB>, actor: Actor, handover: RowOfHandover, now: Temporal.Instant): Promise<void> {
  const kept = (await readNotes(trx, handover)).map(({ kind, id, by, words, enterpriseId }) =>
    happening(handoverHistory.noteKept, {
      ...{ subject: { kind, id }, enterpriseId, requestId: kind === 'request' ? id : null },
      data: { by, words },
    }),
  )
  await recordAll(trx, actor, kept, now)
}

/** A matter that ended since, or that another has by now, passes no more. */
async function readNotes(trx: Transaction<DB>, handover: RowOfHandover): Promise<Note[]> {
  const { districtId, id, fromId } = handover
  const { rows } = await sql<Note>`
    select n.subject_kind as kind, n.subject_id as id, m.name as by, n.words, o.enterprise_id as "enterpriseId"
    from handover_note n join member m on m.id = n.noted_by
    join (
      select distinct on (1) x.id, x.enterprise_id from (
        select coalesce(c.request_id, c.subject_id) as id, c.enterprise_id from clock c
        where c.district_id = ${districtId} and c.officer_id = ${fromId} and c.stopped_at is null
        union all select p.id, p.enterprise_id from project p join enterprise e on e.district_id = p.district_id and e.id = p.enterprise_id
        where ${passes(handover)} and p.status = 'open'
        union all select x.id, null from (${openBesideClocks(districtId, fromId)}) x) x order by 1) o on o.id = n.subject_id
    where n.district_id = ${districtId} and n.handover_id = ${id} and n.words <> '' order by n.noted_at, n.subject_id`.execute(trx)
  return rows
}
