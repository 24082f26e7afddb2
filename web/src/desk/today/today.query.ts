import { queryOptions } from '@tanstack/react-query'
import type { Today as TodayShape } from '@yigen/domain/today/today.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import type { Noun } from '#shared/about.ts'
import { get } from '#shared/http.ts'
import { serverNow } from '#shared/ticker.ts'

export type Today = Wire<typeof TodayShape>
export type TodayRow = Today['rows'][number]
/** A matter in somebody else's hands: it climbed to the reader, or lies on their ground. */
export type OthersRow = Today['climbed']['rows'][number]

const often = 60_000
const ofDay: readonly Noun[] = ['clock', 'enterprise', 'deputy', 'leave']

/** What is due next for me and for those I cover; the nav's counts come from it too. */
export const todayQuery = queryOptions({
  queryKey: [{ of: ofDay, beside: ['result', 'visit', 'event'] }, 'today'],
  queryFn: ({ signal }) => get<Today>('/api/today', {}, signal),
  refetchInterval: query => Math.min(often, untilNextDue(query.state.data)),
})

/** Every row of a day that is longer than the page, asked for when somebody wants them all. */
export const wholeDayQuery = queryOptions({
  queryKey: [{ of: ofDay }, 'today', 'all'],
  queryFn: ({ signal }) => get<Today>('/api/today', { rows: 'all' }, signal),
})

/** A second after the next clock runs out, so that the figures say overdue when the row does. */
function untilNextDue(today: Today | undefined): number {
  if (!today?.figures.nextDueAt) return often
  const left = serverNow().until(Temporal.Instant.from(today.figures.nextDueAt)).total('milliseconds')
  return Math.max(1_000, left + 1_000)
}
