import type { Fact } from '#document/fact.ts'
import { unitOf } from './units.ts'

/** What is counted or paid is never below nothing unless its fact says so; a plain number and a rate may be. */
export const mayBeNegative = ({ unit, negative }: Fact): boolean =>
  negative === true || unit === undefined || unitOf(unit)?.quantity === 'number'
