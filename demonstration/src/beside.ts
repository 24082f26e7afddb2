import { type Besides, isSettled } from './beside-making.ts'
import { openParts } from './beside-open.ts'
import { refuseSome } from './beside-refusals.ts'
import { rate, settledParts } from './beside-settled.ts'
import type { DemoEnterprise, DemoLeave, DemoRequest } from './demonstration.types.ts'
import { isBefore } from './hours.ts'
import { chanceFrom } from './seed.ts'

/**
 * Departments, waiting, refusals and grades beside the matters of the demonstration: every state at least once, most of them quietly in the past. The same for the same seed; nothing after `now`.
 * A refused matter loses the settlement it had.
 */
export function standBeside(
  seed: number,
  now: Temporal.Instant,
  requests: readonly DemoRequest[],
  enterprises: readonly DemoEnterprise[],
  leaves: readonly DemoLeave[],
): Besides[] {
  const making = { chance: chanceFrom(seed ^ 0x51ed_270b), now, enterprises, leaves }
  const besides: Besides[] = requests.map(request => ({ request, beside: [] }))
  for (const one of besides) if (isSettled(one.request)) settledParts(making, one)
  refuseSome(making, besides)
  openParts(making, besides)
  for (const one of besides) if (isSettled(one.request)) rate(making, one)
  return besides.map(one => ({
    ...one,
    beside: one.beside.filter(event => isBefore(event.at, now)).toSorted((a, b) => Temporal.Instant.compare(a.at, b.at)),
  }))
}
