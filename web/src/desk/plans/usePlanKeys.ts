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
  // elsewhere it is the desk's key
  useKeys({ '/': unless(keys.find) }, true, true)
}

const onControl = (event: KeyboardEvent) =>
  event.target instanceof HTMLElement && event.target.closest('a, button, summary, [role="listbox"], [role="combobox"]') !== null
