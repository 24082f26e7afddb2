const open: HTMLElement[] = []
const listeners = new Set<() => void>()

/** An open modal dialog covers the page and everything fixed on it: what must be seen and heard meanwhile is drawn inside the topmost. */
export const openDialogs = {
  top: (): HTMLElement | null => open.at(-1) ?? null,
  listen(tell: () => void) {
    listeners.add(tell)
    return () => void listeners.delete(tell)
  },
  /** Until the function that comes back is called. */
  enter(dialog: HTMLElement) {
    open.push(dialog)
    for (const tell of listeners) tell()
    return () => {
      open.splice(open.indexOf(dialog), 1)
      for (const tell of listeners) tell()
    }
  },
}
