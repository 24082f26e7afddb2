import { assemble, Frame, type Routine } from '#assembly/assemble.ts'
import { type Code, call, during, get, int, isBelow, isEqual, loadInt, set, types, unreachable, whenElse } from '#assembly/instructions.ts'
import { atLeastRoutine, countRoutine, increaseRoutine } from './count-kernel.ts'
import { fillRoutine } from './fill-kernel.ts'
import { groupRoutine } from './group-kernel.ts'
import { measureRoutine } from './measure-kernel.ts'
import { names } from './plane-layout.ts'

/** A stretch of instructions in memory, from a byte up to another. */
type Stretch = (from: number, to: number) => void

/** What works on planes, 128 rows at a time: fills them from columns of one or of two bytes, and folds them by a program's code. */
export type Kernel = { fillBytes: Stretch; fillPairs: Stretch; fold: Stretch }

// called by their places in this list
const parts = [
  increaseRoutine('increase'),
  atLeastRoutine('atLeast'),
  groupRoutine('all'),
  groupRoutine('any'),
  countRoutine('some', 0, 1),
  measureRoutine('measure'),
]

function foldRoutine(name: string): Routine {
  const frame = new Frame()
  const [at, end] = [frame.taken(types.i32), frame.taken(types.i32)]
  const placeOf = (routine: string) => parts.findIndex(one => one.name === routine)
  const choice = Object.entries(names).reduceRight<Code>(
    (otherwise, [routine, number]) => whenElse(isEqual(loadInt(get(at)), int(number)), set(at, call(placeOf(routine), get(at))), otherwise),
    unreachable,
  )
  return { name, takes: frame.takes, uses: frame.uses, yields: [], code: during(isBelow(get(at), get(end)), choice) }
}

/**
 * The one module there is; it knows nothing of any policy, which come to it as numbers in its memory. JavaScript has no vectors,
 * and a word at a time the same work takes ten times as long.
 */
const module = new WebAssembly.Module(assemble([...parts, foldRoutine('fold'), fillRoutine('fillBytes', 1), fillRoutine('fillPairs', 2)]))

export const kernelOver = (memory: Memory): Kernel => new WebAssembly.Instance(module, { memory: { memory } }).exports

/** Memory of at least so many bytes. */
export const memoryOf = (bytes: number): Memory => new WebAssembly.Memory({ initial: Math.ceil(bytes / 65_536) })

export type Memory = { readonly buffer: ArrayBuffer }

/** What of WebAssembly is used; its own types come with those of browsers only. */
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object
  Instance: new (module: object, imports: { memory: { memory: Memory } }) => { exports: Kernel }
  Memory: new (size: { initial: number }) => Memory
}
