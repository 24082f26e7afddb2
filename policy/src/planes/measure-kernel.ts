import { Frame, type Routine } from '#assembly/assemble.ts'
import {
  add,
  bytes,
  type Code,
  during,
  fours,
  get,
  int,
  isBelow,
  type Local,
  loadInt,
  multiply,
  pairs,
  set,
  steps,
  types,
  vector,
} from '#assembly/instructions.ts'
import { foundAt, header, planeBytes, planeVectors } from './plane-layout.ts'

type Sums = { known: Local; one: Local; two: Local; offset: number }

/**
 * `at` → after it: the clauses of a measure, all of which must hold, and its scope. Over the clauses three sums are kept: where
 * all are known, where at least one fails and where at least two do. From them come the planes yes, no, not applicable and one
 * step short, and the counts of their bits.
 */
export function measureRoutine(name: string): Routine {
  const frame = new Frame()
  const at = frame.taken(types.i32)
  const [part, end, failsAt, knownAt] = [frame.int(), frame.int(), frame.int(), frame.int()]
  const sums: Sums[] = Array.from({ length: planeVectors }, (_, place) => ({
    known: frame.vector(),
    one: frame.vector(),
    two: frame.vector(),
    offset: 16 * place,
  }))
  const [now, inside, outside] = [frame.vector(), frame.vector(), frame.vector()]
  const bits = Array.from({ length: 4 }, frame.vector)
  const planesOfPart = steps(set(failsAt, loadInt(get(part))), set(knownAt, loadInt(get(part), 4)), set(part, add(get(part), int(8))))
  // variables begin at zero
  const code = steps(
    set(part, add(get(at), int(header.bytes))),
    set(end, add(get(part), multiply(loadInt(get(at), header.count), int(8)))),
    ...sums.map(({ known }) => set(known, vector.of(0xff))),
    during(isBelow(get(part), get(end)), planesOfPart, ...sums.flatMap(takeIn)),
    planesOfPart,
    ...sums.flatMap(answer),
    ...bits.map((one, kind) => addUp(loadInt(get(at), header.into), one, 16 * kind)),
    get(part),
  )
  return { name, takes: frame.takes, uses: frame.uses, yields: [types.i32], code }

  function takeIn({ known, one, two, offset }: Sums): Code[] {
    return [
      set(known, vector.and(get(known), vector.load(get(knownAt), offset))),
      set(now, vector.load(get(failsAt), offset)),
      set(two, vector.or(get(two), vector.and(get(one), get(now)))),
      set(one, vector.or(get(one), get(now))),
    ]
  }

  /** The planes last loaded are the scope's. */
  function answer({ known, one, two, offset }: Sums): Code[] {
    return [
      set(outside, vector.load(get(failsAt), offset)),
      set(inside, vector.without(vector.load(get(knownAt), offset), get(outside))),
      set(known, vector.and(get(known), get(inside))),
      found(0, vector.without(get(known), get(one)), offset),
      found(1, vector.and(get(one), get(inside)), offset),
      found(2, get(outside), offset),
      found(3, vector.without(vector.and(get(known), get(one)), get(two)), offset),
    ]
  }

  function found(kind: number, rows: Code, offset: number): Code {
    const sum = bits[kind] as Local
    return steps(
      set(now, rows),
      vector.store(int(foundAt), get(now), kind * planeBytes + offset),
      set(sum, bytes.add(get(sum), bytes.bits(get(now)))),
    )
  }
}

/** Adds the bytes of a vector up, by fours, to the four numbers at a place. */
function addUp(place: Code, sum: Local, offset: number): Code {
  return vector.store(place, fours.add(vector.load(place, offset), fours.ofPairs(pairs.ofBytes(get(sum)))), offset)
}
