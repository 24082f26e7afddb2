import { applyLeaveBoundaries } from '@yigen/server/assignments/apply-leave-boundaries.ts'
import { sweepClocks } from '@yigen/server/clocks/sweep-clocks.ts'
import type { DB } from '@yigen/server/database/schema.ts'
import { chaseOutside } from '@yigen/server/plans/chase-outside.ts'
import { startMilestones } from '@yigen/server/plans/start-milestones.ts'
import { resumeProjects } from '@yigen/server/projects/resume-projects.ts'
import { sql, type Transaction } from 'kysely'

type Instant = Temporal.Instant
type Ringing = { at: Instant | null; leave: boolean; plans: boolean }

/**
 * Every rung, every leave boundary, and what of a plan comes by itself, at its own moment and not at the next act's. A forecast that time alone makes stale is not among them: it says nothing of the past, and every act keeps it, so
 * that it is reckoned once at the end (`reforecast`).
 */
export async function ringUntil(trx: Transaction<DB>, until: Instant) {
  for (;;) {
    const { rows } = await sql<Ringing>`
      select min(at) as at, coalesce(bool_or(kind = 'leave') filter (where at <= ${until}), false) as leave,
        coalesce(bool_or(kind = 'plan') filter (where at <= ${until}), false) as plans from (
        select min(next_rung_at) as at, 'rung' as kind from clock where stopped_at is null
        union all select min(lower(during)), 'leave' from leave where begun_at is null
        union all select min(upper(during)), 'leave' from leave where ended_at is null
        union all select min(paused_until), 'plan' from project where paused_until is not null
        union all select least(min(m.ready_at) filter (where m.status = 'waiting' and p.paused_until is null),
            min(m.expected_at) filter (where m.status = 'running' and m.owner_kind = 'outside' and m.chased_since is null)), 'plan'
          from milestone m join project p on p.district_id = m.district_id and p.id = m.project_id and p.status = 'open'
          where m.status in ('waiting', 'running')
      ) x where at is not null`.execute(trx)
    const [ringing] = rows
    const next = ringing?.at
    if (!next || Temporal.Instant.compare(next, until) > 0) return
    if (ringing.leave) await applyLeaveBoundaries(trx, next)
    if (ringing.plans) await goOn(trx, next)
    await sweepClocks(trx, next)
  }
}

async function goOn(trx: Transaction<DB>, next: Instant) {
  await resumeProjects(trx, next)
  await startMilestones(trx, next)
  await chaseOutside(trx, next)
}
