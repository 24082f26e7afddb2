import type { Query, QueryKey } from '@tanstack/react-query'
import { type About, type Change, concerns, isOld, some } from '#shared/about.ts'
import { type Fits, type Heard, nextTurn } from '#shared/fold-hints.ts'
import { afterPaint } from './after-paint.ts'
import { ofSlices } from './of-slices.ts'
import { queries } from './queries.ts'

type Answer = Query<unknown, Error, unknown, QueryKey>
const aboutOf = ({ queryKey: [about] }: Answer): About => about

const askedIn = new WeakMap<Answer, number>()
queries.getQueryCache().subscribe(({ type, query, ...event }) => {
  if (type === 'updated' && 'action' in event && event.action.type === 'fetch') askedIn.set(query, nextTurn())
})

let asking: Promise<unknown> = Promise.resolve()

/** By an act of the reader's: what is on the screen of it is asked again once it has been said that it is done, what is not there is old. */
export function changed(change: Change) {
  forget(change)
  const all = withClocks(change)
  asking = new Promise<void>(painted => void afterPaint(painted)).then(() => refetch(answer => concerns(aboutOf(answer), all)))
}

/** Once what an act changed on the screen is there again. */
export const shownAgain = () => asking

/** What shows of it is old: asked again when it is next opened, or looked at. */
export function forget(change: Change) {
  const all = withClocks(change)
  void queries.invalidateQueries({ refetchType: 'none', predicate: answer => isOld(aboutOf(answer), all) })
}

/** By somebody else's act: asks again what is on the screen and fits, but what was asked since. Says whether anything was. A tab that nobody looks at asks when somebody does. */
export function askAgain(heard: readonly Heard[], fits: Fits): boolean {
  if (document.hidden) return false
  const all = heard.map(({ change, turn }) => ({ change: withClocks(change), turn }))
  const waits = (answer: Answer) => all.some(({ change, turn }) => (askedIn.get(answer) ?? 0) < turn && fits(aboutOf(answer), change))
  const shown = queries.getQueryCache().findAll({ type: 'active', predicate: waits })
  void refetch(answer => shown.includes(answer))
  return shown.length > 0
}

function refetch(which: (answer: Answer) => boolean) {
  const predicate = (answer: Answer) => {
    if (!which(answer)) return false
    askedIn.set(answer, nextTurn())
    return true
  }
  return queries.refetchQueries({ type: 'active', predicate })
}

/** A clock hangs on a noun: with the noun it may have changed. */
function withClocks(change: Change): Change {
  if (change === null) return null
  const isSubject = Object.values(ofSlices().clocks).some(({ subject }) => change[subject])
  return isSubject ? { ...change, clock: some } : change
}
