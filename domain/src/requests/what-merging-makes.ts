import type { ClockName } from '#kinds.ts'

/** The two of a merging: what is merged, and what it goes on in. */
export type Merging<State> = { absorbed: State; survivor: State }

/** What a matter promises: when it was received, and its clocks that run. */
export type Promised<Clock> = { receivedAt: Temporal.Instant; clocks: readonly Clock[] }
type RunningClock = { kind: string; startedAt: Temporal.Instant; dueAt: Temporal.Instant }

/** The kinds of clock that go on in the survivor. */
export const mergedClocks = ['answer', 'settlement', 'promisedAnswer'] as const satisfies readonly ClockName[]

/**
 * What the survivor becomes: received when the earlier of the two was, and of each kind of clock the one due first. `taken`: the clocks of the absorbed matter that go on in it, because they are due
 * before its own, or at the same moment by an earlier start, or it has none. R4.11
 */
export function whatMergingMakes<Clock extends RunningClock>({
  absorbed,
  survivor,
}: Merging<Promised<Clock>>): Promised<Clock> & { taken: readonly Clock[] } {
  const own = survivor.clocks.filter(isMerged)
  const taken = absorbed.clocks.filter(isMerged).filter(clock => !own.some(one => one.kind === clock.kind && !isDueFirst(clock, one)))
  const kept = own.filter(one => !taken.some(({ kind }) => kind === one.kind))
  const receivedAt = isBefore(absorbed.receivedAt, survivor.receivedAt) ? absorbed.receivedAt : survivor.receivedAt
  return { receivedAt, clocks: [...kept, ...taken].sort((a, b) => Temporal.Instant.compare(a.dueAt, b.dueAt)), taken }
}

const isMerged = ({ kind }: RunningClock): boolean => mergedClocks.some(merged => merged === kind)
const isDueFirst = (clock: RunningClock, own: RunningClock): boolean =>
  isBefore(clock.dueAt, own.dueAt) || (clock.dueAt.equals(own.dueAt) && isBefore(clock.startedAt, own.startedAt))
const isBefore = (one: Temporal.Instant, other: Temporal.Instant): boolean => Temporal.Instant.compare(one, other) < 0
