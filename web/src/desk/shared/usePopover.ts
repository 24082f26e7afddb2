import { useEffect, useRef, useState } from 'react'

/** Something that opens beside a button and goes away by Escape, by a press elsewhere, or when the focus leaves it. Put `box` around both. */
export function usePopover<E extends HTMLElement>() {
  const box = useRef<E>(null)
  const [open, setOpen] = useState(false)
  useEffect(() => {
    if (!open) return
    const outside = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false)
    }
    const onEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      setOpen(false)
      box.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus()
    }
    document.addEventListener('pointerdown', outside)
    document.addEventListener('focusin', outside)
    document.addEventListener('keydown', onEscape)
    return () => {
      document.removeEventListener('pointerdown', outside)
      document.removeEventListener('focusin', outside)
      document.removeEventListener('keydown', onEscape)
    }
  }, [open])
  return { box, open, toggle: () => setOpen(!open), close: () => setOpen(false) }
}
