import { moveHistory, moveNotices } from '@yigen/domain/moves/moves.slice.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { clockwork, happening, recordAll } from '#history/record.ts'
import { news, tellAll } from '#notices/tell.ts'
import type { HandedOver } from '#slice/follows.ts'

type Refused = {
  id: string
  requestId: string
  enterpriseId: string
  enterprise: string
  title: string
  officer: string
  to: (string | null)[]
}

/** Who hands over everything takes over nothing more: what they were asked to take and have not answered is refused, and who proposed it asks somebody else. R3.8 */
export async function refuseMovesOf(
  trx: Transaction<DB>,
  { districtId, fromId, everything }: HandedOver,
  now: Temporal.Instant,
): Promise<void> {
  if (!everything) return
  const { rows } = await sql<Refused>`
    update request_move v set answer = 'refused', answered_at = ${now}
    from request r join enterprise e on e.district_id = r.district_id and e.id = r.enterprise_id cross join member m
    where v.district_id = ${districtId} and v.to_id = ${fromId} and v.answer is null and r.district_id = v.district_id and r.id = v.request_id and m.id = v.to_id
    returning v.id, r.id as "requestId", e.id as "enterpriseId", e.name as enterprise, r.title, m.name as officer, array[v.proposed_by, v.from_id] as "to"`.execute(
    trx,
  )
  const aboutOf = ({ id, enterpriseId, requestId }: Refused) => ({ subject: { kind: 'move', id }, enterpriseId, requestId }) as const
  await recordAll(
    trx,
    clockwork(districtId),
    rows.map(row => happening(moveHistory.moveRefused, { ...aboutOf(row), data: { words: '' } })),
    now,
  )
  await tellAll(
    trx,
    districtId,
    rows.map(row =>
      news(moveNotices.answered, {
        ...aboutOf(row),
        to: [...new Set(row.to.filter(id => id !== null && id !== fromId))] as string[],
        data: { who: row.officer, enterprise: row.enterprise, title: row.title, answer: 'refused' },
      }),
    ),
    now,
  )
}
