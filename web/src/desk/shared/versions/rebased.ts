/**
 * What I changed since `base`, put on the version that another has published since: what I added, changed or took away stands there too, the rest as they have it. `both`: rows that each of us changed, where mine stands.
 */
export function rebased<R>(base: readonly R[], mine: readonly R[], theirs: readonly R[], keyOf: (row: R) => string): Rebased<R> {
  const [was, own, their] = [base, mine, theirs].map(rows => new Map(rows.map(row => [keyOf(row), row])))
  const touched = (rows: ReadonlyMap<string, R> | undefined, key: string) => !same(was?.get(key), rows?.get(key))
  const kept = theirs.flatMap(row => {
    const key = keyOf(row)
    if (!touched(own, key)) return [row]
    const mineOfIt = own?.get(key)
    return mineOfIt === undefined ? [] : [mineOfIt]
  })
  const back = mine.filter(row => !their?.has(keyOf(row)) && touched(own, keyOf(row)))
  const keys = new Set([...base, ...mine, ...theirs].map(keyOf))
  const both = [...keys].filter(key => touched(own, key) && touched(their, key) && !same(own?.get(key), their?.get(key)))
  return { rows: inPlace(kept, back, mine, keyOf), both: both.flatMap(key => own?.get(key) ?? their?.get(key) ?? []) }
}

type Rebased<R> = { rows: R[]; both: R[] }

/** What only I have stands after what it stood after. */
function inPlace<R>(kept: readonly R[], back: readonly R[], mine: readonly R[], keyOf: (row: R) => string): R[] {
  const placed = [...kept]
  for (const row of back) {
    const before = mine.slice(0, mine.indexOf(row)).reverse()
    const after = before.map(one => placed.findIndex(other => keyOf(other) === keyOf(one))).find(place => place >= 0) ?? -1
    placed.splice(after + 1, 0, row)
  }
  return placed
}

/** Both are read from JSON that one program wrote: its keys come in one order. */
export const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
