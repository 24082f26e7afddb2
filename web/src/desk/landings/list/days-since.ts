/** Whole days since a moment, as one counts them on the wall: yesterday evening is one. */
export const daysSince = (at: string, now: Temporal.Instant | string): number =>
  dayOf(at).until(dayOf(String(now)), { largestUnit: 'days' }).days

const dayOf = (at: string): Temporal.PlainDate => Temporal.Instant.from(at).toZonedDateTimeISO('Asia/Shanghai').toPlainDate()
