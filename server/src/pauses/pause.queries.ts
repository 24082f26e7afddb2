import type { Span } from '@yigen/domain/clocks/due-with-waits.ts'
import type { Pause } from '@yigen/domain/pauses/pause.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import { type Part, readOn, rowPart, rowsPart } from '#database/part.ts'
import type { DB } from '#database/schema.ts'

type View = z.output<typeof Pause>

/** The pause of `request r` that runs, else the last one, with the reminders sent meanwhile. R6 */
export function pauseOf(): Part<View | null> {
  const pause = rowPart(
    () => sql<Omit<View, 'reminders'> & { reminders: unknown }>`
      select p.id, p.waits_for as "waitsFor", p.authority, p.words, m.name as "pausedBy", p.paused_at as "pausedAt", p.until,
        p.resumed_at as "resumedAt", q.name as "resumedBy", ${reminders.column} as reminders
      from request_pause p join member m on m.id = p.paused_by left join member q on q.id = p.resumed_by
      where p.district_id = r.district_id and p.request_id = r.id
      order by p.resumed_at is not null, p.paused_at desc limit 1`,
    { pausedAt: true, until: true, resumedAt: true },
  )
  return readOn(pause, row => row && { ...row, reminders: reminders.read(row.reminders) })
}

/** Over `request_pause p`. */
const reminders = rowsPart(
  () => sql<View['reminders'][number]>`
    select n.name as "remindedBy", x.reminded_at as "remindedAt", x.words from request_reminder x join member n on n.id = x.reminded_by
    where x.district_id = p.district_id and x.request_id = p.request_id and x.reminded_at >= p.paused_at order by x.reminded_at`,
  { remindedAt: true },
)

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
