import { useRef, useState } from 'react'
import { useKeys } from '#shared/useKeys.ts'
import { typing } from './keys.ts'

type Acts = { count: number; open: (row: number) => void; act?: (row: number) => void }

/**
 * J and K walk the rows, Enter opens the one at hand, E does its next step. Give each row `rowProps(index)`; the row at hand gets the
 * class `at`. Nothing is at hand until the first J or K, or until a row is focused.
 */
export function useRowKeys({ count, open, act }: Acts) {
  const [at, setAt] = useState<number | null>(null)
  const rows = useRef(new Map<number, HTMLElement>())
  const row = at !== null && at < count ? at : null
  const walk = (by: number) => (event: KeyboardEvent) => {
    if (typing(event)) return false
    const next = Math.max(0, Math.min(count - 1, row === null ? 0 : row + by))
    setAt(next)
    rows.current.get(next)?.scrollIntoView({ block: 'nearest' })
  }
  const does =
    (what: ((row: number) => void) | undefined, elsewhere = (_event: KeyboardEvent) => false) =>
    (event: KeyboardEvent) =>
      row === null || !what || typing(event) || elsewhere(event) ? false : what(row)
  useKeys({ j: walk(1), k: walk(-1), e: does(act), enter: does(open, onControl) })

  const rowProps = (row: number) => ({
    ref: (element: HTMLElement | null) => void (element ? rows.current.set(row, element) : rows.current.delete(row)),
    // what a figure counts is a row: e2e/figures-open-their-rows.spec.ts
    'data-row': '',
    'aria-current': at === row ? ('true' as const) : undefined,
    onFocus: () => setAt(row),
  })
  return { at, rowProps }
}

const onControl = (event: KeyboardEvent) => event.target instanceof HTMLElement && event.target.closest('a, button') !== null
