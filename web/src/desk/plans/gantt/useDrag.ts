import { type PointerEvent, useRef, useState } from 'react'
import { useKeys } from '#shared/useKeys.ts'

type Drag = { id: string; left: number; top: number; at: number | null }
type Acts = { begin: (id: string) => void; show: (id: string, x: number) => void; end: (id: string, x: number | null) => void }

/**
 * Draws out the end of a bar: shown once a frame while the pointer moves, taken when it is let go, forgotten by Escape. Give the body `dragProps`; an end names its milestone as `data-end`.
 * What one holds (`hold`) moves in the frame itself, past React: nothing that is reckoned keeps it back.
 */
export function useDrag({ begin, show, end }: Acts) {
  const drag = useRef<Drag | null>(null)
  const frame = useRef(0)
  const hold = useRef<HTMLElement>(null)
  const [dragging, setDragging] = useState(false)
  const latest = useRef({ begin, show, end })
  latest.current = { begin, show, end }
  const finish = (taken: boolean) => {
    const current = drag.current
    drag.current = null
    cancelAnimationFrame(frame.current)
    setDragging(false)
    if (current) latest.current.end(current.id, taken ? current.at : null)
  }
  const move = ({ left, top }: Drag, x: number) => {
    if (hold.current) hold.current.style.transform = `translate(${x - left}px, ${top}px)`
  }
  useKeys({ escape: () => finish(false) }, dragging)
  const dragProps = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const id = event.target instanceof Element ? event.target.getAttribute('data-end') : null
      const lane = event.target instanceof Element ? event.target.closest('.lane') : null
      if (!id || !lane || event.button !== 0) return
      event.preventDefault()
      event.currentTarget.setPointerCapture(event.pointerId)
      const row = lane.parentElement as HTMLElement
      drag.current = { id, left: lane.getBoundingClientRect().left, top: row.offsetTop, at: null }
      move(drag.current, event.clientX)
      setDragging(true)
      begin(id)
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const current = drag.current
      if (!current) return
      current.at = event.clientX - current.left
      cancelAnimationFrame(frame.current)
      frame.current = requestAnimationFrame(() => {
        move(current, event.clientX)
        if (drag.current) latest.current.show(current.id, current.at as number)
      })
    },
    onPointerUp: () => drag.current && finish(true),
    onPointerCancel: () => drag.current && finish(false),
  }
  return { dragging, dragProps, hold }
}
