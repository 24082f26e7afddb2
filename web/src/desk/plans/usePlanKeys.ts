import { useEffect, useRef } from 'react'
import { useKeys } from '#shared/useKeys.ts'
import { typing } from '../shared/keys.ts'

export type PlanKeys = {
  walk: (by: number) => void
  edit: () => void
  promise: (by: number) => void
  waits: () => void
  owner: () => void
  critical: () => void
  compare: () => void
  today: () => void
  fold: () => void
  unfold: () => void
  late: (by: number) => void
  find: () => void
  undo: () => void
}

/** The keys of the chart, as they are listed below it; letters are letters while somebody writes. */
export function usePlanKeys(keys: PlanKeys) {
  const unless = (act: () => void) => (event: KeyboardEvent) => (typing(event) ? false : act())
  const onPlain = (act: () => void) => (event: KeyboardEvent) => (typing(event) || onControl(event) ? false : act())
  useKeys({
    j: unless(() => keys.walk(1)),
    k: unless(() => keys.walk(-1)),
    arrowDown: onPlain(() => keys.walk(1)),
    arrowUp: onPlain(() => keys.walk(-1)),
    enter: onPlain(keys.edit),
    '+': unless(() => keys.promise(1)),
    '=': unless(() => keys.promise(1)),
    '-': unless(() => keys.promise(-1)),
    '−': unless(() => keys.promise(-1)),
    p: unless(keys.waits),
    o: unless(keys.owner),
    f: unless(keys.critical),
    c: unless(keys.compare),
    t: unless(keys.today),
    arrowLeft: onPlain(keys.fold),
    arrowRight: onPlain(keys.unfold),
    '[': unless(() => keys.late(-1)),
    ']': unless(() => keys.late(1)),
    'ctrl+z': unless(keys.undo),
  })
  useFirst('/', keys.find)
}

/** Before the desk, whose key it is elsewhere. */
function useFirst(key: string, act: () => void) {
  const latest = useRef(act)
  latest.current = act
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event)) return
      event.preventDefault()
      event.stopImmediatePropagation()
      latest.current()
    }
    addEventListener('keydown', press, true)
    return () => removeEventListener('keydown', press, true)
  }, [key])
}

const onControl = (event: KeyboardEvent) =>
  event.target instanceof HTMLElement && event.target.closest('a, button, summary, [role="listbox"], [role="combobox"]') !== null
