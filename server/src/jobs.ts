import { applyLeaveBoundaries } from '#assignments/apply-leave-boundaries.ts'
import { rederiveClocks } from '#clocks/rederive-clocks.ts'
import { sweepClocks } from '#clocks/sweep-clocks.ts'
import { purgeSpent } from '#http/purge-spent.ts'
import type { Context } from './context.ts'
import { sweepFiles } from './files/sweep-files.ts'
import { resumePauses } from './pauses/resume-pauses.ts'

export interface Job {
  name: string
  everySeconds: number
  run(context: Context, now: Temporal.Instant): Promise<unknown>
}

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
export const jobs: Job[] = [
  { name: 'sweepClocks', everySeconds: 20, run: ({ db }, now) => sweepClocks(db, now) },
  { name: 'applyLeaveBoundaries', everySeconds: 20, run: ({ db }, now) => applyLeaveBoundaries(db, now) },
  { name: 'resumePauses', everySeconds: 60, run: ({ db }, now) => resumePauses(db, now) },
  { name: 'rederiveClocks', everySeconds: 300, run: ({ db }, now) => rederiveClocks(db, now) },
  { name: 'purgeSpent', everySeconds: 3600, run: ({ db }, now) => purgeSpent(db, now) },
  { name: 'sweepFiles', everySeconds: 86_400, run: ({ db, filesFolder }, now) => sweepFiles(db, filesFolder, now) },
]

export function startJobs(context: Context, list: Job[] = jobs): Jobs {
  const started = list.map(job => startJob(context, job))
  return {
    states: () => started.map(({ state }) => ({ ...state })),
    stop: async () => void (await Promise.all(started.map(({ stop }) => stop()))),
  }
}

/** At once, then at its interval; a run that takes longer than that is never joined by a second one. */
function startJob(context: Context, job: Job) {
  const state: JobState = { name: job.name, everySeconds: job.everySeconds, lastSuccess: undefined, lastError: undefined }
  let underWay: Promise<void> | undefined
  const tick = () => {
    underWay ??= runOnce(context, job, state).finally(() => {
      underWay = undefined
    })
  }
  const timer = setInterval(tick, job.everySeconds * 1000)
  tick()
  const stop = async () => {
    clearInterval(timer)
    await underWay
  }
  return { state, stop }
}

async function runOnce(context: Context, job: Job, state: JobState) {
  try {
    await job.run(context, context.now())
    state.lastSuccess = Temporal.Now.instant()
    state.lastError = undefined
  } catch (error) {
    state.lastError = (error as Error).message
    console.error(`job ${job.name} failed:`, error)
  }
}
