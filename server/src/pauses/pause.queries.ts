import type { Span } from '@yigen/domain/clocks/due-with-waits.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Pause } from '@yigen/domain/pauses/pause.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'

type View = z.output<typeof Pause>
type Row = Omit<View, 'reminders'> & { reminders: { remindedBy: string; remindedAt: string; words: string }[] }

/** The pause that runs, else the last one, with the reminders sent meanwhile. R6 */
export async function pauseOf(db: Kysely<DB>, districtId: string, requestId: string, _actor: Actor): Promise<View | null> {
  const { rows } = await sql<Row>`
    select p.id, p.waits_for as "waitsFor", p.authority, p.words, m.name as "pausedBy", p.paused_at as "pausedAt", p.until,
      p.resumed_at as "resumedAt", q.name as "resumedBy",
      coalesce((select json_agg(json_build_object('remindedBy', n.name, 'remindedAt', x.reminded_at, 'words', x.words) order by x.reminded_at)
        from request_reminder x join member n on n.id = x.reminded_by
        where x.district_id = p.district_id and x.request_id = p.request_id and x.reminded_at >= p.paused_at), '[]') as reminders
    from request_pause p join member m on m.id = p.paused_by left join member q on q.id = p.resumed_by
    where p.district_id = ${districtId} and p.request_id = ${requestId}
    order by p.resumed_at is not null, p.paused_at desc limit 1`.execute(db)
  const row = rows[0]
  if (!row) return null
  return { ...row, reminders: row.reminders.map(one => ({ ...one, remindedAt: Temporal.Instant.from(one.remindedAt) })) }
}

export type KeptPause = Span & { id: string; requestId: string; running: boolean }

/** From when to when each matter waited; a pause that runs, to the date that was named. R6.2 */
export async function pausesOf(db: Kysely<DB>, districtId: string, requestIds: readonly string[]): Promise<KeptPause[]> {
  const { rows } = await sql<KeptPause>`
    select p.id, p.request_id as "requestId", p.paused_at as "from", coalesce(p.resumed_at, p.until) as "to", p.resumed_at is null as running
    from request_pause p where p.district_id = ${districtId} and p.request_id = any(${[...requestIds]}::uuid[]) order by p.paused_at`.execute(
    db,
  )
  return rows
}
