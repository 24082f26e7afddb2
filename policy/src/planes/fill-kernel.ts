import { Frame, type Routine } from '#assembly/assemble.ts'
import {
  add,
  bytes,
  type Code,
  during,
  get,
  int,
  isBelow,
  loadInt,
  long,
  multiply,
  pairs,
  set,
  types,
  vector,
} from '#assembly/instructions.ts'
import { blockRows, planeVectors } from './plane-layout.ts'

/** `at`, `end`: from a column of cells, one byte or two to each, the planes of the rows whose cell lies in one of some runs. */
export function fillRoutine(name: string, cellBytes: 1 | 2): Routine {
  const frame = new Frame()
  const [at, end] = [frame.taken(types.i32), frame.taken(types.i32)]
  const [column, plane, runsEnd] = [frame.int(), frame.int(), frame.int()]
  const [first, span] = [frame.vector(), frame.vector()]
  const { splat } = cellBytes === 1 ? bytes : pairs
  const empty = Array.from({ length: planeVectors }, (_, place) => vector.store(get(plane), vector.of(0), 16 * place))
  const words = Array.from({ length: blockRows / 64 }, (_, place) => {
    const inRun = rowsInRun(cellBytes, get(column), 64 * place, get(first), get(span))
    return long.store(get(plane), long.or(long.load(get(plane), 8 * place), inRun), 8 * place)
  })
  const code = during(
    isBelow(get(at), get(end)),
    set(column, loadInt(get(at))),
    set(plane, loadInt(get(at), 4)),
    set(runsEnd, add(get(at), add(int(12), multiply(loadInt(get(at), 8), int(8))))),
    set(at, add(get(at), int(12))),
    ...empty,
    during(
      isBelow(get(at), get(runsEnd)),
      set(first, splat(loadInt(get(at)))),
      set(span, splat(loadInt(get(at), 4))),
      ...words,
      set(at, add(get(at), int(8))),
    ),
  )
  return { name, takes: frame.takes, uses: frame.uses, yields: [], code }
}

/** Sixty-four rows from one on as bits, set where the cell is no further than `span` above the first of the run. */
function rowsInRun(cellBytes: 1 | 2, column: Code, row: number, first: Code, span: Code): Code {
  const sixteen = (from: number) => long.of(bytes.mask(cellBytes === 1 ? inRunOfBytes(from) : inRunOfPairs(from)))
  return [0, 16, 32, 48].map(more => long.shiftLeft(sixteen(row + more), long.int(more))).reduce((all, next) => long.or(all, next))

  function inRunOfBytes(from: number): Code {
    return bytes.isAtMost(bytes.subtract(vector.load(column, from), first), span)
  }

  function inRunOfPairs(from: number): Code {
    const eight = (row: number) => pairs.isAtMost(pairs.subtract(vector.load(column, 2 * row), first), span)
    return bytes.narrowed(eight(from), eight(from + 8))
  }
}
