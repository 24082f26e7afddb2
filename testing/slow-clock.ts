/**
 * When a clock is due and when it rings, the slow way: day after day and minute after minute, asked of the wall. It shares nothing with the product but the words of the tables: an oracle for what re-derives
 * running clocks by a corrected table (R9.2, R9.3, R9.4, R6.2, R10.1).
 */
export type SlowTables = {
  /** years that have an official table */
  years: readonly number[]
  /** of these, what each date says: worked or off */
  days: ReadonlyMap<string, boolean>
  /** off by law in a year that has none */
  lawful: ReadonlySet<string>
}
export type SlowClock = {
  startedAt: Temporal.Instant
  amount: number
  unit: 'clockHours' | 'workingHours' | 'workingDays' | 'calendarDays'
}
export type SlowWait = { from: Temporal.Instant; to: Temporal.Instant }

const zone = 'Asia/Shanghai'
const minute = { minutes: 1 }

const isWorked = (tables: SlowTables, day: Temporal.PlainDate): boolean =>
  tables.years.includes(day.year)
    ? (tables.days.get(day.toString()) ?? day.dayOfWeek < 6)
    : day.dayOfWeek < 6 && !tables.lawful.has(day.toString())

/** Whether this minute of the wall is worked: 9:00 to 12:00, 14:00 to 18:00. */
function counts(tables: SlowTables, at: Temporal.ZonedDateTime): boolean {
  const open = (at.hour >= 9 && at.hour < 12) || (at.hour >= 14 && at.hour < 18)
  return open && isWorked(tables, at.toPlainDate())
}

function walk(tables: SlowTables, start: Temporal.Instant, minutes: number): Temporal.Instant {
  let at = start.toZonedDateTimeISO(zone)
  for (let left = minutes; left > 0; at = at.add(minute)) if (counts(tables, at)) left -= 1
  for (let left = -minutes; left > 0; ) {
    at = at.subtract(minute)
    if (counts(tables, at)) left -= 1
  }
  return at.toInstant()
}

function promisedFor(tables: SlowTables, { startedAt, amount, unit }: SlowClock): Temporal.Instant {
  if (unit === 'clockHours') return startedAt.add({ hours: amount })
  if (unit === 'workingHours') return walk(tables, startedAt, amount * 60)
  let day = startedAt.toZonedDateTimeISO(zone).toPlainDate()
  for (let left = amount; left > 0; ) {
    day = day.add({ days: 1 })
    if (unit === 'calendarDays' || isWorked(tables, day)) left -= 1
  }
  const ends =
    unit === 'calendarDays' ? day.add({ days: 1 }).toZonedDateTime(zone) : day.toZonedDateTime({ timeZone: zone, plainTime: '18:00' })
  return ends.toInstant()
}

/** Its promise, and then as many minutes of working time as its subject waited. */
export function slowlyDue(tables: SlowTables, clock: SlowClock, waits: readonly SlowWait[] = []): Temporal.Instant {
  let waited = 0
  for (const { from, to } of waits)
    for (let at = from.toZonedDateTimeISO(zone); Temporal.Instant.compare(at.toInstant(), to) < 0; at = at.add(minute))
      if (counts(tables, at)) waited += 1
  return walk(tables, promisedFor(tables, clock), waited)
}

/** The standard ladder: T−4 h, T, T+4 h, T+24 h, in working units T+8 h instead, then every day at 9:00; never before the start. */
export function slowlyRings(tables: SlowTables, clock: SlowClock, dueAt: Temporal.Instant, position: number): Temporal.Instant {
  const working = clock.unit === 'workingHours' || clock.unit === 'workingDays'
  const offsets = working ? [-4, 0, 4, 8] : [-4, 0, 4, 24]
  const from = (hours: number) => (working ? walk(tables, dueAt, hours * 60) : dueAt.add({ hours }))
  const fixed = offsets[position]
  let at = from(fixed ?? offsets.at(-1) ?? 0)
  for (let days = position - offsets.length; days >= 0; days--) at = nextNine(at)
  return Temporal.Instant.compare(at, clock.startedAt) < 0 ? clock.startedAt : at
}

function nextNine(after: Temporal.Instant): Temporal.Instant {
  let at = after.add(minute).toZonedDateTimeISO(zone)
  while (!(at.hour === 9 && at.minute === 0)) at = at.add(minute)
  return at.toInstant()
}
