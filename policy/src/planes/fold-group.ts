import { blockWords } from './plane-program.ts'

/**
 * A group of which so many parts must hold, into two planes, where it fails and where it is known. Parts that hold and parts
 * that fail are counted side by side, in counters that lie one bit to a plane.
 */
export function foldGroup(planes: Int32Array, code: Int32Array, from: number, need: number, count: number, into: number): void {
  const fails = into * blockWords
  const known = fails + blockWords
  const bits = 32 - Math.clz32(count)
  const holding = new Int32Array(bits)
  const failing = new Int32Array(bits)
  for (let word = 0; word < blockWords; word++) {
    holding.fill(0)
    failing.fill(0)
    for (let part = 0; part < count; part++) {
      const f = planes[(code[from + 2 * part] as number) * blockWords + word] as number
      const k = planes[(code[from + 2 * part + 1] as number) * blockWords + word] as number
      increase(failing, f)
      increase(holding, k & ~f)
    }
    const no = atLeast(failing, count - need + 1)
    planes[fails + word] = no
    planes[known + word] = no | atLeast(holding, need)
  }
}

/** Adds one to the counters of the rows whose bit is set. */
function increase(counters: Int32Array, rows: number): void {
  let carry = rows
  for (let bit = 0; bit < counters.length && carry !== 0; bit++) {
    const before = counters[bit] as number
    counters[bit] = before ^ carry
    carry &= before
  }
}

/** The rows whose counter is at least so much, compared from the highest bit down. */
function atLeast(counters: Int32Array, bound: number): number {
  let above = 0
  let equal = -1
  for (let bit = counters.length - 1; bit >= 0; bit--) {
    const counter = counters[bit] as number
    if (bound & (1 << bit)) equal &= counter
    else {
      above |= equal & counter
      equal &= ~counter
    }
  }
  return above | equal
}

/** One of the parts is enough. */
export function foldAny(planes: Int32Array, code: Int32Array, from: number, count: number, into: number): void {
  const fails = into * blockWords
  const known = fails + blockWords
  for (let word = 0; word < blockWords; word++) {
    let holding = 0
    let failing = -1
    for (let part = 0; part < count; part++) {
      const f = planes[(code[from + 2 * part] as number) * blockWords + word] as number
      holding |= (planes[(code[from + 2 * part + 1] as number) * blockWords + word] as number) & ~f
      failing &= f
    }
    planes[fails + word] = failing
    planes[known + word] = failing | holding
  }
}

/** All of the parts must hold. */
export function foldAll(planes: Int32Array, code: Int32Array, from: number, count: number, into: number): void {
  const fails = into * blockWords
  const known = fails + blockWords
  for (let word = 0; word < blockWords; word++) {
    let holding = -1
    let failing = 0
    for (let part = 0; part < count; part++) {
      const f = planes[(code[from + 2 * part] as number) * blockWords + word] as number
      holding &= (planes[(code[from + 2 * part + 1] as number) * blockWords + word] as number) & ~f
      failing |= f
    }
    planes[fails + word] = failing
    planes[known + word] = failing | holding
  }
}
