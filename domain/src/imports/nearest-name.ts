/** Names that can be asked for by an almost right spelling; indexed by character, so that a long list stays quick. */
export class NearestName {
  readonly #byCharacter = new Map<string, string[]>()
  readonly #found = new Map<string, string | null>()

  constructor(names: Iterable<string>) {
    for (const name of new Set(names)) {
      for (const character of new Set(name)) {
        const same = this.#byCharacter.get(character)
        if (same) same.push(name)
        else this.#byCharacter.set(character, [name])
      }
    }
  }

  /** The one name nearest to `written`; null when none is near (1 edit up to 4 characters, 2 beyond) or two are equally near. */
  nearest(written: string): string | null {
    const known = this.#found.get(written)
    if (known !== undefined) return known
    const found = this.#search([...written])
    this.#found.set(written, found)
    return found
  }

  #search(written: string[]): string | null {
    if (written.length < 2 || written.length > 20) return null
    const most = written.length <= 4 ? 1 : 2
    const candidates = new Set(written.flatMap(character => this.#byCharacter.get(character) ?? []))
    let best = most + 1
    let names: string[] = []
    for (const name of candidates) {
      const distance = editDistance(written, [...name], most)
      if (distance < best) [best, names] = [distance, [name]]
      else if (distance === best && best <= most) names.push(name)
    }
    return best <= most && names.length === 1 ? (names[0] ?? null) : null
  }
}

/** Insertions, removals and replacements between two words; `most + 1` as soon as it must be more than `most`. */
export function editDistance(one: readonly string[], other: readonly string[], most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let above = Array.from({ length: other.length + 1 }, (_, i) => i)
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j <= other.length; j++) {
      const replaced = (above[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)
      row.push(Math.min(replaced, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    if (Math.min(...row) > most) return most + 1
    above = row
  }
  return Math.min(above[other.length] ?? 0, most + 1)
}
