import { describe, expect, test } from 'vitest'
import { apart, type Cell, fewest, givenAway, type Made, mayTellAnew, openCells, type Part, partsIn } from './cells.ts'

const part = (n: number, streetId: string, industry: string, value = 100 + n): Part => ({
  enterpriseId: `e${n}`,
  streetId,
  industry,
  value,
})
const said = (cells: readonly Cell[]) => cells.map(({ dimension, key }) => `${dimension}:${key}`)

/** Chance that is the same every time. */
function chance(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state % below
  }
}

describe('the cells that everybody reads (R16.6)', () => {
  test('are none where fewer than three enterprises stand', () => {
    expect(openCells([])).toEqual([])
    expect(openCells([part(1, 'a', 'x'), part(2, 'a', 'x')])).toEqual([])
  })

  test('a street under three is closed with another, for the whole would give it away', () => {
    const parts = [1, 2]
      .map(n => part(n, 'a', 'x'))
      .concat(
        [3, 4, 5].map(n => part(n, 'b', 'x')),
        [6, 7, 8, 9].map(n => part(n, 'c', 'x')),
      )
    expect(said(openCells(parts))).toEqual(['district:', 'street:c', 'industry:x'])
  })

  test('two streets under three that make three together close no other', () => {
    const parts = [1, 2]
      .map(n => part(n, 'a', 'x'))
      .concat(
        [part(3, 'b', 'x')],
        [4, 5, 6].map(n => part(n, 'c', 'x')),
      )
    expect(said(openCells(parts))).toEqual(['district:', 'street:c', 'industry:x'])
  })

  test('a street and an industry that differ by one enterprise are not both read', () => {
    const parts = [1, 2, 3]
      .map(n => part(n, 'a', 'x'))
      .concat(
        [part(4, 'b', 'x')],
        [5, 6, 7, 8].map(n => part(n, 'b', 'y')),
      )
    const open = openCells(parts)
    expect(said(open)).not.toEqual(expect.arrayContaining(['street:a', 'industry:x']))
  })

  test('are told anew only where three enterprises or more have changed in each', () => {
    const before = Array.from({ length: 12 }, (_, n) => part(n, n < 6 ? 'a' : 'b', 'x'))
    const open = openCells(before)
    const told = givenAway(before, open)
    const changed = (...which: number[]) => before.map((one, n) => (which.includes(n) ? { ...one, value: one.value + 7 } : one))
    expect(mayTellAnew(told, before, open)).toBe(true)
    expect(mayTellAnew(told, changed(1), open)).toBe(false)
    expect(mayTellAnew(told, changed(1, 2, 7), open)).toBe(false)
    expect(mayTellAnew(told, changed(1, 2, 3), open)).toBe(true)
    expect(mayTellAnew(told, [...before, part(13, 'a', 'x')], open)).toBe(false)
    // back to what it was but for one: held against everything told, not the last alone
    const second = changed(1, 2, 3)
    expect(mayTellAnew([...told, ...givenAway(second, open)], changed(1), open)).toBe(false)
  })
})

/** Who writes down every number that was ever told, and looks at each and at the differences of any two. */
class Reader {
  readonly numbers: Made[] = []
  read(parts: readonly Part[], open: readonly Cell[]) {
    this.numbers.push(...open.map(cell => new Map(partsIn(parts, cell).map(({ enterpriseId, value }) => [enterpriseId, value]))))
    if (!open.some(({ dimension }) => dimension === 'district')) return
    for (const dimension of ['street', 'industry'] as const) {
      const shown = open.filter(cell => cell.dimension === dimension)
      const left = parts.filter(one => !shown.some(cell => partsIn([one], cell).length > 0))
      this.numbers.push(new Map(left.map(({ enterpriseId, value }) => [enterpriseId, value])))
    }
  }

  get isolated(): number {
    const few = (n: number) => n > 0 && n < fewest
    const alone = this.numbers.filter(({ size }) => few(size)).length
    return alone + this.numbers.filter((one, i) => this.numbers.slice(i + 1).some(other => few(apart(one, other)))).length
  }
}

describe('a reader of all cells at all month ends', () => {
  test('tells no fewer than three enterprises apart, whatever was corrected, added, taken back or moved meanwhile', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const any = chance(seed)
      const streets = 2 + any(5)
      let parts = Array.from({ length: 3 + any(24) }, (_, n) => part(n, `s${any(streets)}`, `i${any(4)}`, any(9)))
      const open = openCells(parts)
      const [reader, told]: [Reader, Made[]] = [new Reader(), []]
      reader.read(parts, open)
      told.push(...givenAway(parts, open))
      for (let monthEnd = 0; monthEnd < 8; monthEnd++) {
        parts = changedByChance(parts, any, streets)
        if (!mayTellAnew(told, parts, open)) continue
        reader.read(parts, open)
        told.push(...givenAway(parts, open))
      }
      expect([seed, reader.isolated]).toEqual([seed, 0])
    }
  })

  test('is told something, and is told it anew', () => {
    const many = Array.from({ length: 60 }, (_, n) => part(n, `s${n % 6}`, `i${n % 4}`))
    const open = openCells(many)
    expect(open.length).toBeGreaterThan(8)
    expect(
      mayTellAnew(
        givenAway(many, open),
        many.map(one => ({ ...one, value: one.value + 1 })),
        open,
      ),
    ).toBe(true)
  })
})

function changedByChance(parts: readonly Part[], any: (below: number) => number, streets: number): Part[] {
  const kept = parts.filter(() => any(12) > 0)
  const corrected = kept.map(one => (any(3) === 0 ? { ...one, value: any(9) } : one))
  const moved = corrected.map(one => (any(15) === 0 ? { ...one, streetId: `s${any(streets)}` } : one))
  return any(2) === 0 ? [...moved, part(100 + any(50), `s${any(streets)}`, `i${any(4)}`, any(9))] : moved
}
