import { useEffect, useRef, useState } from 'react'
import { useKeys } from '#shared/useKeys.ts'

/** Something that opens beside a button and goes away by Escape, by a press elsewhere, or when the focus leaves it. Put `box` around both. */
export function usePopover<E extends HTMLElement>() {
  const box = useRef<E>(null)
  const [open, setOpen] = useState(false)
  useEffect(() => {
    if (!open) return
    const outside = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false)
    }
    document.addEventListener('pointerdown', outside)
    document.addEventListener('focusin', outside)
    return () => {
      document.removeEventListener('pointerdown', outside)
      document.removeEventListener('focusin', outside)
    }
  }, [open])
  const back = () => {
    setOpen(false)
    box.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus()
  }
  useKeys({ escape: back }, open)
  return { box, open, toggle: () => setOpen(!open), close: () => setOpen(false) }
}
