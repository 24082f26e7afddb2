import type { Fact } from '#document/fact.ts'
import { unitOf } from '#facts/units.ts'
import { joined, number, plain, type Type } from './type.ts'

/** What a fact yields in a condition. */
export function typeOf({ id, type, unit, list }: Fact): Type {
  switch (type) {
    case 'number': {
      const quantity = unit === undefined ? undefined : unitOf(unit)?.quantity
      return quantity === undefined ? plain : number(quantity)
    }
    case 'code':
    case 'codes':
      return { kind: type, list }
    case 'records':
      return { kind: type, fact: id }
    default:
      return { kind: type }
  }
}

/** Whether a value of the one may stand for the other. */
export function sameKind(one: Type, other: Type): boolean {
  if (one.kind === 'number' && other.kind === 'number') return joined(one, other) !== undefined
  return one.kind === other.kind || (one.kind === 'text' && other.kind === 'code')
}
