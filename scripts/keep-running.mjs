import { setTimeout as sleep } from 'node:timers/promises'
import { say } from './root.mjs'

/** What the program ends with when it refuses to start (server/src/start-refusal.ts): it has said why, and would say it again. */
const REFUSED = 78
/** From here on by a signal: the next start may well succeed. */
const KILLED = 128
const SHORTEST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 5_000
/** A program that ran as long as this was well; its next fall is a first one. */
const WELL_MS = 10_000

/** Brings a program back whenever it was killed or fell, however soon and however often; each time in a row a little later. */
export async function keepRunning(run, isEnding, pauses = { shortest: SHORTEST_PAUSE_MS, longest: LONGEST_PAUSE_MS }) {
  for (let pause = pauses.shortest; ; pause = Math.min(pause * 2, pauses.longest)) {
    const start = Date.now()
    const code = await run()
    if (code === 0 || code === REFUSED || isEnding()) return code
    if (code >= KILLED || Date.now() - start > WELL_MS) pause = pauses.shortest
    say('程序意外结束，正在重新启动……', 'The program ended unexpectedly, starting it again …')
    await sleep(pause)
    if (isEnding()) return code
  }
}
