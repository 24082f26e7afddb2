/** The moments of a clock as the wire carries it. */
export const timesOf = (clock: { startedAt: string; dueAt: string; stoppedAt: string | null }) => ({
  startedAt: Temporal.Instant.from(clock.startedAt),
  dueAt: Temporal.Instant.from(clock.dueAt),
  stoppedAt: clock.stoppedAt ? Temporal.Instant.from(clock.stoppedAt) : null,
})
