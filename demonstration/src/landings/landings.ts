import { keyLandings } from './key-landings.ts'
import type { DemoLanding } from './landing.types.ts'
import { otherLandings } from './other-landings.ts'
import { ownLandings } from './own-landings.ts'

/** The landing projects of the demonstration. */
export const landings: readonly DemoLanding[] = [...keyLandings, ...otherLandings, ...ownLandings]
