import type { PlannedMilestone } from '@yigen/domain/plans/plan-graph.ts'
import { type Actual, schedule } from '@yigen/domain/plans/schedule.ts'
import { workScale } from '@yigen/domain/plans/work-scale.ts'
import { official } from '../domain/src/calendar/official-calendar.fixture.ts'
import { median, printLine, rounded } from './ground/line.ts'
import { options } from './ground/options.ts'

// A plan of a thousand milestones reckoned from its beginning, and its forecast after one actual: as the browser does at every change of a draft.
const rounds = options.quick ? 20 : 200
const beginsAt = Temporal.Instant.from('2026-09-21T18:00:00+08:00')

/** Ten groups of works side by side, each in rows that wait for two of the row before, as landings are planned. */
function planOf(count: number): PlannedMilestone[] {
  const width = 10
  return Array.from({ length: count }, (_, place) => ({
    id: String(place),
    promise: {
      amount: 1 + ((place * 7) % 5),
      unit: (['workingDays', 'workingHours', 'calendarDays'] as const)[place % 3] ?? 'workingDays',
    },
    predecessors: [place - width, place - width + 1]
      .filter(other => other >= 0 && other < place)
      .map((other, i) => ({ id: String(other), link: i === 0 ? ('finishStart' as const) : ('startStart' as const), lag: i })),
  }))
}

const timeOf = (act: () => unknown): number => {
  const took: number[] = []
  for (let round = -20; round < rounds; round++) {
    const from = performance.now()
    act()
    if (round >= 0) took.push(performance.now() - from)
  }
  return median(took)
}

const [small, large] = [planOf(100), planOf(1000)]
const cold = performance.now()
const scale = workScale(official, beginsAt)
schedule(scale, large, { beginsAt: beginsAt.epochMilliseconds })
const first = performance.now() - cold
const whole = timeOf(() => schedule(scale, large, { beginsAt: beginsAt.epochMilliseconds }))
const tenth = timeOf(() => schedule(scale, small, { beginsAt: beginsAt.epochMilliseconds }))
const actuals = new Map<string, Actual>([
  ['0', { startedAt: beginsAt.epochMilliseconds, finishedAt: beginsAt.add({ hours: 99 }).epochMilliseconds }],
])
const now = beginsAt.add({ hours: 99 }).epochMilliseconds
const forecast = timeOf(() => schedule(scale, large, { beginsAt: beginsAt.epochMilliseconds, now, actuals }))

const line = (bench: string, value: number, most: number, more: object = {}) => {
  printLine({ bench, value: rounded(value), unit: 'ms', target: `<= ${most} ms`, ...more, ok: value <= most })
  return value <= most
}
const results = [
  line('plans.schedule, 1,000 milestones', whole, 15, {
    first_ms: rounded(first),
    of_100_ms: rounded(tenth, 3),
    growth: rounded(whole / tenth, 1),
  }),
  line('plans.forecast after one actual, 1,000 milestones', forecast, 5),
]
process.exit(results.every(Boolean) ? 0 : 1)
