import { openStatuses } from '@yigen/domain/requests/request-status.ts'
import { sql } from 'kysely'
import type { Context } from '#context.ts'
import { oneOf } from '#database/one-of.ts'
import type { Jobs } from '#jobs.ts'
import { openMattersUnheld } from './open-matters-unheld.ts'

type Promises = { gaps: number; unwatched: number; unheld: number }

/** Counts what must never be: an enterprise that lost its officer (R3.1), an open request that no clock watches, or that nobody holds. */
export async function getHealth({ db }: Context, jobs: Jobs | undefined) {
  const states = (jobs?.states() ?? []).map(job => ({
    name: job.name,
    everySeconds: job.everySeconds,
    lastSuccess: job.lastSuccess?.toString() ?? null,
    lastError: job.lastError ?? null,
  }))
  try {
    const { rows } = await sql<Promises>`
      select
        (select count(*) from enterprise e where e.officer_id is null and e.state <> 'closed'
          and exists (select from assignment a where a.district_id = e.district_id and a.enterprise_id = e.id))::int as gaps,
        (select count(*) from request r where ${oneOf(sql`r.status`, openStatuses)} and r.due_at is null)::int as unwatched,
        ${openMattersUnheld} as unheld`.execute(db)
    return {
      status: 'ok' as const,
      jobs: states,
      gaps: rows[0]?.gaps ?? null,
      unwatched: rows[0]?.unwatched ?? null,
      unheld: rows[0]?.unheld ?? null,
    }
  } catch {
    return { status: 'no database' as const, jobs: states, gaps: null, unwatched: null, unheld: null }
  }
}
