import { sql } from 'kysely'
import type { Context } from '#context.ts'
import type { Jobs } from '#jobs.ts'

type Promises = { gaps: number; unwatched: number }

/** Counts what must never be: an enterprise that lost its officer (R3.1), an open request that no clock watches. */
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
        (select count(*) from request r where r.status in ('filed', 'replied') and r.due_at is null)::int as unwatched`.execute(db)
    return { status: 'ok' as const, jobs: states, gaps: rows[0]?.gaps ?? null, unwatched: rows[0]?.unwatched ?? null }
  } catch {
    return { status: 'no database' as const, jobs: states, gaps: null, unwatched: null }
  }
}
