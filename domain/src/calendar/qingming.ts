import { endOfDay } from './zone.ts'

const radians = Math.PI / 180

/**
 * Qingming of a year: the day of Beijing time in which the sun reaches 15°. (GB/T 33661-2017; the sun's longitude after Meeus, Astronomical Algorithms, ch. 25, within a quarter of an hour.)
 * Of the years 1900 to 2199 the term comes nearest to midnight in 2071, by six minutes; there the almanacs name the same day.
 */
export function qingmingOf(year: number): Temporal.PlainDate {
  let day = Temporal.PlainDate.from({ year, month: 4, day: 3 })
  while (sunLongitude(endOfDay(day)) < 15) day = day.add({ days: 1 })
  return day
}

/** Apparent, in degrees. The seconds between the clock and the time of the planets move the term by a minute at most. */
function sunLongitude(instant: Temporal.Instant): number {
  const centuries = (instant.epochMilliseconds - Date.UTC(2000, 0, 1, 12) + 70_000) / 86_400_000 / 36_525
  const mean = 280.46646 + 36_000.76983 * centuries + 0.0003032 * centuries ** 2
  const anomaly = (357.52911 + 35_999.05029 * centuries - 0.0001537 * centuries ** 2) * radians
  const center =
    (1.914602 - 0.004817 * centuries) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * centuries) * Math.sin(2 * anomaly) +
    0.000289 * Math.sin(3 * anomaly)
  const seen = mean + center - 0.00569 - 0.00478 * Math.sin((125.04 - 1934.136 * centuries) * radians)
  return ((seen % 360) + 360) % 360
}
