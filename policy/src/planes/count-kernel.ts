import { Frame, type Routine } from '#assembly/assemble.ts'
import {
  add,
  and,
  call,
  during,
  get,
  int,
  isBelow,
  leadingZeros,
  loadInt,
  multiply,
  set,
  shiftRight,
  steps,
  subtract,
  types,
  vector,
  whenElse,
} from '#assembly/instructions.ts'
import { countersAt, header, planeBytes } from './plane-layout.ts'

/** `counters`, `end`, `rows`: adds one to the counters of these rows; a counter lies one bit to a vector, the lowest first. */
export function increaseRoutine(name: string): Routine {
  const frame = new Frame()
  const [counters, end, rows] = [frame.taken(types.i32), frame.taken(types.i32), frame.taken(types.v128)]
  const before = frame.vector()
  const code = during(
    isBelow(get(counters), get(end)),
    set(before, vector.load(get(counters))),
    vector.store(get(counters), vector.xor(get(before), get(rows))),
    set(rows, vector.and(get(rows), get(before))),
    set(counters, add(get(counters), int(16))),
  )
  return { name, takes: frame.takes, uses: frame.uses, yields: [], code }
}

/** `counters`, `end`, `bound` → the rows whose counter is at least so much, compared from the highest bit down. */
export function atLeastRoutine(name: string): Routine {
  const frame = new Frame()
  const [counters, end, bound] = [frame.taken(types.i32), frame.taken(types.i32), frame.taken(types.i32)]
  const [above, equal, counter] = [frame.vector(), frame.vector(), frame.vector()]
  const bit = shiftRight(subtract(get(end), get(counters)), int(4))
  const code = steps(
    set(equal, vector.of(0xff)),
    during(
      isBelow(get(counters), get(end)),
      set(end, subtract(get(end), int(16))),
      set(counter, vector.load(get(end))),
      whenElse(
        and(shiftRight(get(bound), bit), int(1)),
        set(equal, vector.and(get(equal), get(counter))),
        steps(
          set(above, vector.or(get(above), vector.and(get(equal), get(counter)))),
          set(equal, vector.without(get(equal), get(counter))),
        ),
      ),
    ),
    vector.or(get(above), get(equal)),
  )
  return { name, takes: frame.takes, uses: frame.uses, yields: [types.v128], code }
}

/**
 * `at` → after it: a group of which so many parts must hold, into two planes. Parts that hold and parts that fail are counted
 * side by side.
 */
export function countRoutine(name: string, increase: number, atLeast: number): Routine {
  const frame = new Frame()
  const at = frame.taken(types.i32)
  const [part, end, into, offset] = [frame.int(), frame.int(), frame.int(), frame.int()]
  const [need, count, holding, failing, failingEnd] = [frame.int(), frame.int(), frame.int(), frame.int(), frame.int()]
  const fails = frame.vector()
  const partPlane = (place: number) => vector.load(add(loadInt(get(part), place), get(offset)))
  const countParts = steps(
    set(part, add(get(at), int(header.bytes))),
    during(
      isBelow(get(part), get(end)),
      set(fails, partPlane(0)),
      call(increase, get(failing), get(failingEnd), get(fails)),
      call(increase, get(holding), get(failing), vector.without(partPlane(4), get(fails))),
      set(part, add(get(part), int(8))),
    ),
  )
  const clear = steps(
    set(part, get(holding)),
    during(isBelow(get(part), get(failingEnd)), vector.store(get(part), vector.of(0)), set(part, add(get(part), int(16)))),
  )
  const code = steps(
    set(count, loadInt(get(at), header.count)),
    set(need, loadInt(get(at), header.need)),
    set(end, add(add(get(at), int(header.bytes)), multiply(get(count), int(8)))),
    set(holding, int(countersAt)),
    set(failing, add(get(holding), multiply(subtract(int(32), leadingZeros(get(count))), int(16)))),
    set(failingEnd, add(get(failing), subtract(get(failing), get(holding)))),
    during(
      isBelow(get(offset), int(planeBytes)),
      clear,
      countParts,
      set(into, add(loadInt(get(at), header.into), get(offset))),
      set(fails, call(atLeast, get(failing), get(failingEnd), add(subtract(get(count), get(need)), int(1)))),
      vector.store(get(into), get(fails)),
      vector.store(get(into), vector.or(get(fails), call(atLeast, get(holding), get(failing), get(need))), planeBytes),
      set(offset, add(get(offset), int(16))),
    ),
    get(end),
  )
  return { name, takes: frame.takes, uses: frame.uses, yields: [types.i32], code }
}
