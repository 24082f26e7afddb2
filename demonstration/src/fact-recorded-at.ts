const zone = 'Asia/Shanghai'

/** When a fact came to the register: with the enterprise, or once its year was declared, its month reported, its day past; never later than now. */
export function factRecordedAt(period: string, addedAt: Temporal.Instant, now: Temporal.Instant): Temporal.Instant {
  const known = knownOn(period).toZonedDateTime({ timeZone: zone, plainTime: '10:00' }).toInstant()
  const from = Temporal.Instant.compare(known, addedAt) > 0 ? known : addedAt
  return Temporal.Instant.compare(from, now) > 0 ? now : from
}

function knownOn(period: string): Temporal.PlainDate {
  if (/^\d{4}$/.test(period)) return Temporal.PlainDate.from({ year: Number(period) + 1, month: 4, day: 15 })
  if (/^\d{4}-\d{2}$/.test(period)) return Temporal.PlainDate.from(`${period}-01`).add({ months: 1, days: 8 })
  return Temporal.PlainDate.from(period)
}
