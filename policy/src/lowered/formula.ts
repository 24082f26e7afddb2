import type { Predicate } from './attribute.ts'

/** A measure's condition without names: predicates, each plain or denied, in groups of which so many must hold. */
export type Formula =
  | { kind: 'constant'; truth: boolean | undefined }
  | { kind: 'literal'; predicate: Predicate; denied: boolean }
  | { kind: 'group'; need: number; parts: Formula[] }

export const never: Formula = { kind: 'constant', truth: false }
export const always: Formula = { kind: 'constant', truth: true }
export const open: Formula = { kind: 'constant', truth: undefined }

export const all = (parts: Formula[]): Formula => group(parts.length, parts)
export const any = (parts: Formula[]): Formula => group(1, parts)

/** A group in its plainest form: what is always or never so is taken out, groups of one are what is in them, and alike groups melt. */
export function group(need: number, parts: readonly Formula[]): Formula {
  const held = parts.filter(part => isConstant(part, true)).length
  const left = parts.filter(part => !isConstant(part, true) && !isConstant(part, false))
  const still = need - held
  if (still <= 0) return always
  if (still > left.length) return never
  const [only, ...more] = left
  if (only && more.length === 0) return only
  const melted = left.flatMap(part => (melts(part, still, left.length) ? part.parts : [part]))
  return { kind: 'group', need: still === left.length ? melted.length : still, parts: melted }
}

const isConstant = (part: Formula, truth: boolean): boolean => part.kind === 'constant' && part.truth === truth

type Group = Extract<Formula, { kind: 'group' }>

/** All-of inside all-of, one-of inside one-of. */
function melts(part: Formula, need: number, size: number): part is Group {
  if (part.kind !== 'group') return false
  return (need === size && part.need === part.parts.length) || (need === 1 && part.need === 1)
}
