import { useEffect, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { openDialogs } from './open-dialogs.ts'
import { isActingAgain, isAskingAgain, onAskingAgain } from './persist.ts'
import { useSharedWords } from './words.ts'

export type ToastLink = { label: string; go: () => void }
type Shown = { id: number; sentence: string; link?: ToastLink }

const seconds = 6
let shown: Shown | null = null
let last = 0
const listeners = new Set<() => void>()

/** Says that something was done, in ink, with a way to it. Never the only record: the history has it. */
export function toast(sentence: string, link?: ToastLink) {
  last += 1
  show({ id: last, sentence, ...(link ? { link } : {}) })
}

/** Mounted once by each front. */
export function Toasts() {
  const current = useSyncExternalStore(listen, () => shown)
  const dialog = useSyncExternalStore(openDialogs.listen, openDialogs.top)
  useEffect(() => {
    if (!current) return
    const timer = setTimeout(() => shown?.id === current.id && show(null), seconds * 1000)
    return () => clearTimeout(timer)
  }, [current])
  const toasts = (
    <div className="toasts" role="status">
      <AskingAgain />
      {current ? (
        <div className="toast" key={current.id}>
          {current.sentence}
          {current.link ? <ToastAct link={current.link} /> : null}
        </div>
      ) : null}
    </div>
  )
  return dialog ? createPortal(toasts, dialog) : toasts
}

/** A server that restarts is no fault of the person, who need not press again; of what only reads that is not said, for an act may have been given up meanwhile. */
function AskingAgain() {
  const asking = useSyncExternalStore(onAskingAgain, isAskingAgain)
  const acting = useSyncExternalStore(onAskingAgain, isActingAgain)
  const words = useSharedWords()
  return asking ? <div className="toast asking">{acting ? words.asking : words.reading}</div> : null
}

function ToastAct({ link }: { link: ToastLink }) {
  const go = () => {
    show(null)
    link.go()
  }
  return (
    <button type="button" onClick={go}>
      {link.label}
    </button>
  )
}

function show(next: Shown | null) {
  shown = next
  for (const tell of listeners) tell()
}

function listen(tell: () => void) {
  listeners.add(tell)
  return () => void listeners.delete(tell)
}
