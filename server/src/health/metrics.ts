import type { FastifyInstance } from 'fastify'
import type pg from 'pg'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Context } from '#context.ts'
import type { Jobs } from '#jobs.ts'
import { readFigures } from './figures.queries.ts'

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

export type Metrics = Pick<Registry, 'contentType' | 'metrics'> & {
  /** Reads the figures of the database anew. */
  refresh(): Promise<void>
}

/** What this server measures of itself, and of its database when it is asked to. */
export function openMetrics(app: FastifyInstance, context: Context, jobs: Jobs | undefined): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  measureRequests(app, registry)
  gaugePools(registry, context)
  gaugeJobs(registry, jobs)
  const refresh = gaugeFigures(registry, context)
  return { contentType: registry.contentType, metrics: () => registry.metrics(), refresh }
}

/** By the route's pattern: what was asked would be a series for each matter. Streams stay open and are no answers. */
function measureRequests(app: FastifyInstance, registry: Registry) {
  const histogram = new Histogram({
    name: 'yigen_request_seconds',
    help: 'From the arrival of a request to its answer',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: seconds,
    registers: [registry],
  })
  app.addHook('onResponse', (request, reply, done) => {
    const { url, config } = request.routeOptions
    if (!config.unattended)
      histogram.observe({ method: request.method, route: url ?? 'none', status: String(reply.statusCode) }, reply.elapsedTime / 1000)
    done()
  })
}

function gaugePools(registry: Registry, context: Context) {
  const pools: [string, pg.Pool][] = [['requests', context.pool]]
  if (context.longWork) pools.push(['longWork', context.longWork.pool])
  new Gauge({
    name: 'yigen_database_connections',
    help: 'Connections to the database: in use, idle, and requests that wait for one',
    labelNames: ['pool', 'state'] as const,
    registers: [registry],
    collect() {
      for (const [name, pool] of pools) {
        this.set({ pool: name, state: 'in use' }, pool.totalCount - pool.idleCount)
        this.set({ pool: name, state: 'idle' }, pool.idleCount)
        this.set({ pool: name, state: 'waiting' }, pool.waitingCount)
      }
    },
  })
}

function gaugeJobs(registry: Registry, jobs: Jobs | undefined) {
  new Gauge({
    name: 'yigen_job_last_success_timestamp_seconds',
    help: 'When each job last succeeded on this server; 0: not yet',
    labelNames: ['job'] as const,
    registers: [registry],
    collect() {
      for (const { name, lastSuccess } of jobs?.states() ?? []) this.set({ job: name }, (lastSuccess?.epochMilliseconds ?? 0) / 1000)
    },
  })
}

function gaugeFigures(registry: Registry, context: Context) {
  const gauge = (name: string, help: string) => new Gauge({ name: `yigen_${name}`, help, registers: [registry] })
  const up = gauge('database_up', '1: the database answered when this was asked')
  const of = {
    clockLag: gauge('clock_lag_seconds', 'How far this server’s clock is behind the database’s; negative: ahead'),
    sweepLag: gauge('sweep_lag_seconds', 'How long the oldest rung is overdue that nobody was told of; the sweep tells within 20 s'),
    unsentNotices: gauge('unsent_notices', 'Rungs that are due and of which nobody was told yet; the sweep tells within 20 s'),
    withoutOwner: gauge(
      'open_matters_without_owner',
      'Open matters without a running clock of their own that somebody who is there holds: always 0',
    ),
    hintsWaiting: gauge('hints_queue_used_ratio', 'Share of PostgreSQL’s queue of hints that nobody has read'),
  }
  const all = Object.entries(of) as [keyof typeof of, Gauge][]
  return async () => {
    const figures = await readFigures(context).catch(() => null)
    up.set(figures ? 1 : 0)
    // what is not known is not told: an old figure would look like a good one
    for (const [name, one] of all) one.set(figures?.[name] ?? Number.NaN)
  }
}
