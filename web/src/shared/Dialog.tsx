import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Icon } from './Icon.tsx'
import { openDialogs } from './open-dialogs.ts'
import { useSharedWords } from './words.ts'

type Props = { title: string; onClose?: () => void; children: ReactNode; foot?: ReactNode; className?: string; reads?: boolean }

/** A modal dialog, one at a time. Without `onClose` it stays until its one task is done; with `reads` one reads before one writes, and it opens at its top. */
export function Dialog({ title, onClose, children, foot, className, reads = false }: Props) {
  const ref = useRef<HTMLDialogElement>(null)
  const id = useId()
  const words = useSharedWords()
  useEffect(() => {
    const dialog = ref.current
    const before = document.activeElement
    dialog?.showModal()
    const leave = dialog && openDialogs.enter(dialog)
    if (!reads) dialog?.querySelector<HTMLElement>('.inside :is(input, textarea, select)')?.focus()
    return () => {
      leave?.()
      dialog?.close()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [reads])
  return (
    <dialog
      ref={ref}
      className={className}
      aria-labelledby={id}
      // a browser heeds a refused cancel only once: at the second Escape it closes all the same
      closedby={onClose ? undefined : 'none'}
      onCancel={event => {
        event.preventDefault()
        onClose?.()
      }}
    >
      <header>
        <h2 id={id}>{title}</h2>
        {onClose ? (
          <button type="button" className="icon-btn" aria-label={words.close} onClick={onClose}>
            <Icon name="close" />
          </button>
        ) : null}
      </header>
      <div className="inside">{children}</div>
      {foot ? <footer>{foot}</footer> : null}
    </dialog>
  )
}
