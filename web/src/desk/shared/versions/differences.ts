/** A row of what is kept in versions, as it is read: what it says, each under its label. */
export type SaidRow = { key: string; name: string; words: readonly (readonly [label: string, said: string])[] }

export type Difference = { key: string; name: string } & (
  | { what: 'added' | 'removed' }
  | { what: 'changed'; fields: readonly { label: string; before: string; after: string }[] }
)

/** What reads otherwise in the later version: in its order, what is gone last. */
export function differencesIn(before: readonly SaidRow[], after: readonly SaidRow[]): Difference[] {
  const was = new Map(before.map(row => [row.key, row]))
  const there = new Set(after.map(({ key }) => key))
  return [
    ...after.flatMap((row): Difference[] => {
      const old = was.get(row.key)
      if (!old) return [{ key: row.key, name: row.name, what: 'added' }]
      const fields = changedFields(old, row)
      return fields.length > 0 ? [{ key: row.key, name: row.name, what: 'changed', fields }] : []
    }),
    ...before.flatMap(({ key, name }): Difference[] => (there.has(key) ? [] : [{ key, name, what: 'removed' }])),
  ]
}

const changedFields = (before: SaidRow, after: SaidRow) =>
  after.words.flatMap(([label, said], place) => {
    const old = before.words[place]?.[1] ?? ''
    return old === said ? [] : [{ label, before: old, after: said }]
  })
