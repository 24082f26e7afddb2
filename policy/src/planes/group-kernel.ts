import { Frame, type Routine } from '#assembly/assemble.ts'
import { add, during, get, int, isBelow, type Local, loadInt, multiply, set, steps, types, vector } from '#assembly/instructions.ts'
import { header, planeBytes, planeVectors } from './plane-layout.ts'

/** `at` → after it: a group all of whose parts must hold, or one of them, into two planes, where it fails and where it is known. */
export function groupRoutine(name: 'all' | 'any'): Routine {
  const frame = new Frame()
  const at = frame.taken(types.i32)
  const [part, end, into, failsAt, knownAt] = [frame.int(), frame.int(), frame.int(), frame.int(), frame.int()]
  const sums = Array.from({ length: planeVectors }, (_, place) => ({ fails: frame.vector(), holds: frame.vector(), offset: 16 * place }))
  const now = frame.vector()
  const [joinFails, joinHolds] = name === 'all' ? [vector.or, vector.and] : [vector.and, vector.or]
  const [noFails, noHolds] = name === 'all' ? [0, 0xff] : [0xff, 0]
  const code = steps(
    set(part, add(get(at), int(header.bytes))),
    set(end, add(get(part), multiply(loadInt(get(at), header.count), int(8)))),
    ...sums.flatMap(({ fails, holds }) => [set(fails, vector.of(noFails)), set(holds, vector.of(noHolds))]),
    during(
      isBelow(get(part), get(end)),
      set(failsAt, loadInt(get(part))),
      set(knownAt, loadInt(get(part), 4)),
      ...sums.flatMap(takeIn),
      set(part, add(get(part), int(8))),
    ),
    set(into, loadInt(get(at), header.into)),
    ...sums.flatMap(({ fails, holds, offset }) => [
      vector.store(get(into), get(fails), offset),
      vector.store(get(into), vector.or(get(fails), get(holds)), planeBytes + offset),
    ]),
    get(end),
  )
  return { name, takes: frame.takes, uses: frame.uses, yields: [types.i32], code }

  function takeIn({ fails, holds, offset }: { fails: Local; holds: Local; offset: number }) {
    return [
      set(now, vector.load(get(failsAt), offset)),
      set(fails, joinFails(get(fails), get(now))),
      set(holds, joinHolds(get(holds), vector.without(vector.load(get(knownAt), offset), get(now)))),
    ]
  }
}
