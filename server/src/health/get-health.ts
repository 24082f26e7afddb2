import type { Jobs } from '#jobs.ts'
import type { Found, openProbe } from './probe.ts'

const away = new Set<Found['trouble']>(['unreachable', 'starting', 'notAnswering'])

/** What is wrong, within a second; when each job last succeeded, and the counts of what must never be. */
export async function getHealth(probe: Pick<ReturnType<typeof openProbe>, 'look'>, jobs: Jobs | undefined) {
  const states = (jobs?.states() ?? []).map(job => ({
    name: job.name,
    everySeconds: job.everySeconds,
    lastSuccess: job.lastSuccess?.toString() ?? null,
    lastError: job.lastError ?? null,
  }))
  const { trouble, promises } = await probe.look()
  return {
    status: statusOf(trouble),
    trouble,
    jobs: states,
    gaps: promises?.gaps ?? null,
    unwatched: promises?.unwatched ?? null,
    unheld: promises?.unheld ?? null,
    bare: promises?.bare ?? null,
    unfollowed: promises?.unfollowed ?? null,
  }
}

function statusOf(trouble: Found['trouble']): 'ok' | 'no database' | 'in trouble' {
  if (trouble === null) return 'ok'
  return away.has(trouble) ? 'no database' : 'in trouble'
}
