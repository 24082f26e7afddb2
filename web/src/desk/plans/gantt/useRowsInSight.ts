import { type RefObject, useEffect, useState } from 'react'
import { rowHeight } from './rows.ts'

const step = 4 * rowHeight

/** From where to where the body of the chart is in sight, in its own heights, whoever scrolls: the page or the chart. */
export function useRowsInSight(body: RefObject<HTMLElement | null>): readonly [number, number] {
  const [sight, setSight] = useState<readonly [number, number]>([0, 1200])
  useEffect(() => {
    let frame = 0
    const look = () => {
      const top = body.current?.getBoundingClientRect().top ?? 0
      const [from, until] = [Math.floor(Math.max(0, -top) / step) * step, Math.ceil(Math.max(0, innerHeight - top) / step) * step]
      setSight(before => (before[0] === from && before[1] === until ? before : [from, until]))
    }
    const soon = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(look)
    }
    look()
    addEventListener('scroll', soon, { capture: true, passive: true })
    addEventListener('resize', soon)
    return () => {
      cancelAnimationFrame(frame)
      removeEventListener('scroll', soon, { capture: true })
      removeEventListener('resize', soon)
    }
  }, [body])
  return sight
}
