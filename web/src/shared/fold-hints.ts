import { type About, type Change, concerns, isItself } from './about.ts'

/** Many browsers hear one hint: those that show it among other things ask spread over so many milliseconds. */
const spread = 2_000
/** The page of exactly what changed asks at once, and then rests so long. */
const rest = 1_000

/** `turn`: its place among all that is heard and asked. What is asked after it knows it already. */
export type Heard = { change: Change; turn: number }
export type Fits = (about: About, change: Change) => boolean
/** Asks again what is on the screen and fits; says whether anything did. */
type Ask = (heard: readonly Heard[], fits: Fits) => boolean

let turns = 0
export const nextTurn = () => ++turns

/** What follows from hints: several in quick succession are one. Returns who hears of a change, and how to stop. */
export function foldHints(ask: Ask) {
  let restedAt = 0
  const askItself = (heard: readonly Heard[]) => {
    if (ask(heard, isItself)) restedAt = Date.now() + rest
  }
  const itself = gather(() => restedAt - Date.now(), askItself)
  const others = gather(
    () => Math.random() * spread,
    heard => ask(heard, concerns),
  )
  return {
    hear(change: Change) {
      const heard = { change, turn: nextTurn() }
      itself.add(heard)
      others.add(heard)
    },
    stop() {
      itself.stop()
      others.stop()
    },
  }
}

/** What was added, `act` is told once, `wait` after the first of it. */
function gather(wait: () => number, act: (all: readonly Heard[]) => void) {
  let all: Heard[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = () => {
    clearTimeout(timer)
    timer = undefined
    all = []
  }
  const told = () => {
    const gathered = all
    stop()
    act(gathered)
  }
  const add = (one: Heard) => {
    all.push(one)
    timer ??= setTimeout(told, Math.max(0, wait()))
  }
  return { add, stop }
}
