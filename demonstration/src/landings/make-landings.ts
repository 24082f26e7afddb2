import type { DemoEnterprise, DemoLeave } from '../demonstration.types.ts'
import { chanceFrom } from '../seed.ts'
import type { LandingTold } from './landing.types.ts'
import { landingTelling } from './landing-telling.ts'
import { landings } from './landings.ts'
import { tellLanding } from './tell-landing.ts'

/** The landing projects of the demonstration with what happened to them up to now. The same for the same seed; each by a chance of its own, so that one that is changed leaves the others as they are. */
export function makeLandings(
  seed: number,
  now: Temporal.Instant,
  enterprises: readonly DemoEnterprise[],
  leaves: readonly DemoLeave[],
): LandingTold[] {
  return landings.map((landing, index) => {
    const place = enterprises.findIndex(({ shortName }) => shortName.startsWith(landing.enterprise))
    const enterprise = enterprises[place]
    if (!enterprise) throw new RangeError(`no enterprise ${landing.enterprise}`)
    const telling = landingTelling(landing, enterprise, { index, now, leaves, chance: chanceFrom((seed ^ 0x2c1b_3c6d) + index * 7919) })
    return { landing, enterprise: place, street: telling.street, events: tellLanding(telling) }
  })
}
