import { troubleOf } from '#database/database-fault.ts'
import { noticeTrouble } from '#database/noticed-trouble.ts'
import type { Job } from '#slice/slice.ts'
import { slices } from './all-slices.ts'
import { type Context, forLongWork } from './context.ts'
import type { Log } from './log.ts'
import { toldFault } from './told-fault.ts'

export interface JobState {
  name: string
  everySeconds: number
  lastSuccess: Temporal.Instant | undefined
  lastError: string | undefined
}

export interface Jobs {
  /** For health: when each last succeeded, by the true time. */
  states(): JobState[]
  /** Starts no new run and waits for those under way. */
  stop(): Promise<void>
}

/** What runs when. Each asks for what is due, not for what happened since the last run: a missed run is caught by the next. */
export const jobs: readonly Job[] = slices.flatMap(slice => slice.jobs ?? [])

export function startJobs(context: Context, log: Pick<Log, 'error'>, list: readonly Job[] = jobs): Jobs {
  const started = list.map(job => startJob(context, log, job))
  return {
    states: () => started.map(({ state }) => ({ ...state })),
    stop: async () => void (await Promise.all(started.map(({ stop }) => stop()))),
  }
}

/** So soon a run that failed is made again: the database may be back. */
const retrySeconds = 3

/** At once, then at its interval, and when it is woken; a run that takes longer than that is never joined by a second one. */
function startJob(context: Context, log: Pick<Log, 'error'>, job: Job) {
  const state: JobState = { name: job.name, everySeconds: job.everySeconds, lastSuccess: undefined, lastError: undefined }
  let underWay: Promise<void> | undefined
  let again: NodeJS.Timeout | undefined
  let stopped = false
  let missed = false
  const tick = () => {
    if (underWay) return
    missed = false
    underWay = runOnce(context, log, job, state).finally(() => {
      underWay = undefined
      clearTimeout(again)
      if (missed && !stopped) tick()
      if (state.lastError !== undefined && !stopped) again = setTimeout(tick, Math.min(retrySeconds, job.everySeconds) * 1000)
    })
  }
  const timer = setInterval(tick, job.everySeconds * 1000)
  // whoever wakes it may have come after it looked
  const sleepOn = job.woken?.onWake(() => {
    if (underWay) missed = true
    else tick()
  })
  tick()
  const stop = async () => {
    stopped = true
    sleepOn?.()
    clearInterval(timer)
    clearTimeout(again)
    await underWay
  }
  return { state, stop }
}

async function runOnce(context: Context, log: Pick<Log, 'error'>, job: Job, state: JobState) {
  try {
    await job.run(forLongWork(context), context.now())
    state.lastSuccess = Temporal.Now.instant()
    state.lastError = undefined
  } catch (error) {
    // health is open to all: nothing that people wrote
    state.lastError = toldFault(error).message
    const trouble = troubleOf(error)
    if (trouble) noticeTrouble(context.pool, trouble)
    log.error({ job: job.name, err: error }, 'job failed')
  }
}
