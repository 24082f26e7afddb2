import { type PointerEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useKeys } from '#shared/useKeys.ts'

type Drag = { id: string; left: number; at: number | null }
type Acts = { begin: (id: string) => void; show: (id: string, x: number) => void; end: (id: string, x: number | null) => void }

/** Draws out the end of a bar: shown once a frame while the pointer moves, taken when it is let go, forgotten by Escape. Give the body `dragProps`; an end names its milestone as `data-end`. */
export function useDrag({ begin, show, end }: Acts) {
  const drag = useRef<Drag | null>(null)
  const frame = useRef(0)
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
  useKeys({ escape: () => finish(false) }, dragging)
  const dragProps = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const id = event.target instanceof Element ? event.target.getAttribute('data-end') : null
      const lane = event.target instanceof Element ? event.target.closest('.lane') : null
      if (!id || !lane || event.button !== 0) return
      event.preventDefault()
      event.currentTarget.setPointerCapture(event.pointerId)
      drag.current = { id, left: lane.getBoundingClientRect().left, at: null }
      setDragging(true)
      begin(id)
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const current = drag.current
      if (!current) return
      current.at = event.clientX - current.left
      cancelAnimationFrame(frame.current)
      frame.current = requestAnimationFrame(() =>
        flushSync(() => drag.current && latest.current.show(drag.current.id, drag.current.at as number)),
      )
    },
    onPointerUp: () => drag.current && finish(true),
    onPointerCancel: () => drag.current && finish(false),
  }
  return { dragging, dragProps }
}
