import { useEffect, useRef, useState } from 'react'
import { plain, typing } from './keys.ts'

type Acts = { count: number; open: (row: number) => void; act?: (row: number) => void }

/**
 * J and K walk the rows, Enter opens the one at hand, E does its next step. Give each row `rowProps(index)`; the row at hand gets the
 * class `at`. Nothing is at hand until the first J or K, or until a row is focused.
 */
export function useRowKeys({ count, open, act }: Acts) {
  const [at, setAt] = useState<number | null>(null)
  const rows = useRef(new Map<number, HTMLElement>())
  const latest = useRef({ at, count, open, act })
  latest.current = { at, count, open, act }

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!plain(event) || typing(event)) return
      const now = latest.current
      const key = event.key.toLowerCase()
      const row = now.at !== null && now.at < now.count ? now.at : null
      if (key === 'j') walk(row === null ? 0 : row + 1)
      else if (key === 'k') walk(row === null ? 0 : row - 1)
      else if (key === 'e' && row !== null && now.act) {
        // Where the step opens a field, the letter must not be typed into it.
        event.preventDefault()
        now.act(row)
      } else if (key === 'enter' && row !== null && !onControl(event)) now.open(row)
    }
    const walk = (to: number) => {
      const next = Math.max(0, Math.min(latest.current.count - 1, to))
      setAt(next)
      rows.current.get(next)?.scrollIntoView({ block: 'nearest' })
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])

  const rowProps = (row: number) => ({
    ref: (element: HTMLElement | null) => void (element ? rows.current.set(row, element) : rows.current.delete(row)),
    'aria-current': at === row ? ('true' as const) : undefined,
    onFocus: () => setAt(row),
  })
  return { at, rowProps }
}

const onControl = (event: KeyboardEvent) => event.target instanceof HTMLElement && event.target.closest('a, button') !== null
