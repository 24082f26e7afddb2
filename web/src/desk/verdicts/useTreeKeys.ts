import { type KeyboardEvent, useRef, useState } from 'react'
import { onKeys } from '#shared/on-keys.ts'
import { useKeys } from '#shared/useKeys.ts'
import { typing } from '../shared/keys.ts'
import { inView, type PlacedClause, stuckAt } from './clause-tree.ts'

/** One clause is at hand: ↑ ↓ walk those in view, ← → fold, unfold and go up and down, Enter shows the text, F goes to where it is stuck. */
export function useTreeKeys(clauses: readonly PlacedClause[]) {
  const [at, setAt] = useState(0)
  const [folded, setFolded] = useState<ReadonlySet<number>>(new Set())
  const [read, setRead] = useState<ReadonlySet<number>>(new Set())
  const items = useRef(new Map<number, HTMLElement>())
  const view = inView(clauses, folded)
  const go = (index: number | null | undefined) => {
    if (index === null || index === undefined) return false
    setAt(index)
    items.current.get(index)?.focus()
    return true
  }
  const walk = (by: number) => () => go(view[view.indexOf(at) + by])
  const turn = (set: ReadonlySet<number>, index: number) =>
    new Set(set.has(index) ? [...set].filter(one => one !== index) : [...set, index])
  const here = clauses[at]
  const keys = onKeys<KeyboardEvent>({
    ...{ arrowDown: walk(1), arrowUp: walk(-1), home: () => go(view[0]), end: () => go(view.at(-1)) },
    arrowRight: () => (!here?.hasParts ? false : folded.has(at) ? setFolded(turn(folded, at)) : go(at + 1)),
    arrowLeft: () => (here?.hasParts && !folded.has(at) ? setFolded(turn(folded, at)) : go(here?.parent)),
    enter: () => setRead(turn(read, at)),
  })
  const stuck = stuckAt(clauses)
  useKeys({
    f: event => {
      if (typing(event) || stuck < 0) return false
      setFolded(new Set())
      // what was folded has to be there before it takes the focus
      requestAnimationFrame(() => go(stuck))
      return true
    },
  })
  const itemProps = (index: number) => ({
    ref: (element: HTMLElement | null) => void (element ? items.current.set(index, element) : items.current.delete(index)),
    tabIndex: index === at ? 0 : -1,
    onFocus: () => setAt(index),
    onKeyDown: keys,
  })
  return { view, folded, read, stuck, itemProps, show: (index: number) => setRead(turn(read, index)) }
}
