import { setTimeout as sleep } from 'node:timers/promises'

/** A refusal is given at the end of a quarter of a second, so that how long it took tells nothing. */
const quantum = 250

/** Waits from `began` (`performance.now()`) to the end of the quarter of a second that runs, or of what is given for it. */
export const untilItsTime = (began: number, part = quantum): Promise<void> => sleep(part - ((performance.now() - began) % part))
