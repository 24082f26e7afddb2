import { useEffect, useState, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { openDialogs } from './open-dialogs.ts'
import { isActingAgain, isAskingAgain, onAskingAgain } from './persist.ts'
import { useKeys } from './useKeys.ts'
import { useSharedWords } from './words.ts'

export type ToastLink = { label: string; go: () => void }
/** What was done can be undone so long, by a press or by Ctrl Z. */
export type ToastUndo = { label: string; until: number; go: () => void }
type Shown = { id: number; sentence: string; link?: ToastLink; undo?: ToastUndo }

const seconds = 6
let shown: Shown | null = null
/** Stays until its time is over, whatever else is said meanwhile. */
let undoable: Shown | null = null
let last = 0
const listeners = new Set<() => void>()

/** Says that something was done, in ink, with a way to it. Never the only record: the history has it. */
export function toast(sentence: string, link?: ToastLink) {
  last += 1
  show({ id: last, sentence, ...(link ? { link } : {}) })
}

/** The same of what can be undone for a while. */
export function toastUndoable(sentence: string, undo: ToastUndo, link?: ToastLink) {
  last += 1
  undoable = { id: last, sentence, undo, ...(link ? { link } : {}) }
  show(shown)
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
      <Undoable />
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

function Undoable() {
  const current = useSyncExternalStore(listen, () => undoable)
  return current?.undo ? <Undoing key={current.id} sentence={current.sentence} undo={current.undo} link={current.link} /> : null
}

/** Counts down to the eye alone: it is said once. */
function Undoing({ sentence, undo, link }: { sentence: string; undo: ToastUndo; link: ToastLink | undefined }) {
  const [left, setLeft] = useState(() => secondsUntil(undo.until))
  useEffect(() => {
    const timer = setInterval(() => {
      setLeft(secondsUntil(undo.until))
      if (secondsUntil(undo.until) <= 0) endUndoable()
    }, 250)
    return () => clearInterval(timer)
  }, [undo])
  const go = () => {
    endUndoable()
    undo.go()
  }
  const byKey = (event: KeyboardEvent) =>
    event.target instanceof HTMLElement && event.target.matches('input, textarea, select') ? false : go()
  useKeys({ 'ctrl+z': byKey })
  return (
    <div className="toast">
      {sentence}
      <button type="button" onClick={go}>
        {undo.label}
        <span aria-hidden="true"> {Math.max(left, 0)}</span>
      </button>
      {link ? <ToastAct link={link} /> : null}
    </div>
  )
}

const secondsUntil = (until: number): number => Math.ceil((until - Date.now()) / 1000)

function endUndoable() {
  undoable = null
  show(shown)
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
