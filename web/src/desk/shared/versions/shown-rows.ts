/** A row as it is shown while it is being changed. */
export type ShownRow<R> = { row: R; what: 'same' | 'added' | 'changed' | 'removed' }

/** The rows as they would be published; what was taken away stands on where it stood, to be put back. */
export function shownRows<R>(
  before: readonly R[],
  now: readonly R[],
  changed: ReadonlySet<string>,
  keyOf: (row: R) => string,
): ShownRow<R>[] {
  const [was, there] = [new Set(before.map(keyOf)), new Set(now.map(keyOf))]
  const shown = now.map((row): ShownRow<R> => {
    const key = keyOf(row)
    return { row, what: was.has(key) ? (changed.has(key) ? 'changed' : 'same') : 'added' }
  })
  for (const row of before.filter(one => !there.has(keyOf(one)))) {
    const upTo = before.slice(0, before.indexOf(row)).reverse()
    const after = upTo.map(one => shown.findIndex(other => keyOf(other.row) === keyOf(one))).find(place => place >= 0) ?? -1
    shown.splice(after + 1, 0, { row, what: 'removed' })
  }
  return shown
}
