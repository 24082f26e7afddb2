/** A tab that nobody looks at paints nothing. */
const unseen = 200

/** Runs once what is drawn now has been painted; returns how not to. */
export function afterPaint(run: () => void): () => void {
  let timer = setTimeout(run, unseen)
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer)
    timer = setTimeout(run)
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}
