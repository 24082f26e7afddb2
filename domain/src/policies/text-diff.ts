/** A line that stands in both texts, or in one of them; places count from 1. */
export type DiffLine = { kind: 'same' | 'removed' | 'added'; before: number | null; after: number | null; text: string }

/** Beyond this many changed lines the shortest way is not looked for: what differs is shown as a whole, old before new. */
const mostSteps = 800

/** What was changed from one text to the other, line by line: the fewest lines taken out and put in (Myers 1986). */
export function textDiff(before: string, after: string): DiffLine[] {
  const [old, now] = [before.split('\n'), after.split('\n')]
  const head = countSame(old, now)
  const tail = countSame(old.slice(head).reverse(), now.slice(head).reverse())
  const [oldMiddle, nowMiddle] = [old.slice(head, old.length - tail), now.slice(head, now.length - tail)]
  const ways = shortest(oldMiddle, nowMiddle)
  return numbered([
    ...same(old.slice(0, head)),
    ...(ways ? walked(ways, oldMiddle, nowMiddle) : [...all('removed', oldMiddle), ...all('added', nowMiddle)]),
    ...same(old.slice(old.length - tail)),
  ])
}

/** Of lines that are the same only those near to a change are kept; `skipped` says how many are left out above. */
export function around(lines: readonly DiffLine[], near = 3): (DiffLine & { skipped: number })[] {
  const changed = lines.flatMap(({ kind }, index) => (kind === 'same' ? [] : [index]))
  const kept = new Set(changed.flatMap(index => Array.from({ length: 2 * near + 1 }, (_, step) => index - near + step)))
  let skipped = 0
  return lines.flatMap((line, index) => {
    if (!kept.has(index)) {
      skipped++
      return []
    }
    const shown = { ...line, skipped }
    skipped = 0
    return [shown]
  })
}

type Kind = DiffLine['kind']
type Said = { kind: Kind; text: string }

const all = (kind: Kind, texts: readonly string[]): Said[] => texts.map(text => ({ kind, text }))
const same = (texts: readonly string[]) => all('same', texts)

function countSame(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((text, index) => text !== other[index])
  return differs === -1 ? Math.min(one.length, other.length) : differs
}

/** By number of steps, how far each diagonal reaches; null where it takes too many. */
function shortest(old: readonly string[], now: readonly string[]): Map<number, number>[] | null {
  const reached: Map<number, number>[] = []
  let last = new Map([[1, 0]])
  for (let steps = 0; steps <= Math.min(old.length + now.length, mostSteps); steps++) {
    const next = new Map(last)
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      let x = isDown(next, diagonal, steps) ? at(next, diagonal + 1) : at(next, diagonal - 1) + 1
      while (x < old.length && x - diagonal < now.length && old[x] === now[x - diagonal]) x++
      next.set(diagonal, x)
      if (x >= old.length && x - diagonal >= now.length) return [...reached, last]
    }
    reached.push(last)
    last = next
  }
  return null
}

const at = (reach: Map<number, number>, diagonal: number): number => reach.get(diagonal) ?? -1

/** Whether the step to this diagonal puts a line in, rather than takes one out. */
const isDown = (reach: Map<number, number>, diagonal: number, steps: number): boolean =>
  diagonal === -steps || (diagonal !== steps && at(reach, diagonal - 1) < at(reach, diagonal + 1))

/** The way back from the ends of both texts. */
function walked(reached: readonly Map<number, number>[], old: readonly string[], now: readonly string[]): Said[] {
  const back: Said[] = []
  let [x, y] = [old.length, now.length]
  for (let steps = reached.length - 1; steps >= 0; steps--) {
    const reach = reached[steps] as Map<number, number>
    const down = isDown(reach, x - y, steps)
    const fromX = down ? at(reach, x - y + 1) : at(reach, x - y - 1)
    const fromY = fromX - (x - y + (down ? 1 : -1))
    while (x > fromX && y > fromY && x > 0 && y > 0) {
      back.push({ kind: 'same', text: old[--x] as string })
      y--
    }
    if (steps === 0) break
    if (down) back.push({ kind: 'added', text: now[--y] as string })
    else back.push({ kind: 'removed', text: old[--x] as string })
  }
  return back.reverse()
}

function numbered(lines: readonly Said[]): DiffLine[] {
  let [before, after] = [0, 0]
  return lines.map(({ kind, text }) => ({
    kind,
    before: kind === 'added' ? null : ++before,
    after: kind === 'removed' ? null : ++after,
    text,
  }))
}
