import type { ChainOf } from '#people/chain.queries.ts'
import type { HolderRule } from './clock.table.ts'

/** Held by the officer or somebody named, or whoever stands in: found anew from their line. Others name their holder. R3.4 */
export const lineRules = ['officer', 'named'] as const satisfies readonly HolderRule[]

export const heldByLine = ({ holderRule }: { holderRule: HolderRule }): boolean => lineRules.some(rule => rule === holderRule)

/** Whose line: of a named person their own deputy, minister and head; of every other clock that of who is responsible, `own`. */
export const lineOf = ({ holderRule, namedId }: { holderRule: HolderRule; namedId: string | null }, own: ChainOf): ChainOf =>
  holderRule === 'named' ? { officerId: namedId, enterpriseId: null } : own
