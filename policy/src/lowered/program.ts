import { evaluate } from '#evaluate/evaluate.ts'
import { worldOf } from '#evaluate/world.ts'
import type { KnownFacts } from '#facts/known.ts'
import { refuse } from '#problems/problem.ts'
import type { CompiledMeasure } from '#rules/rule.ts'
import { type Cells, cellsOf } from './cells.ts'
import type { Formula } from './formula.ts'
import { lower } from './lower.ts'
import { Vocabulary } from './vocabulary.ts'

/** The cell of what is not known. */
export const unknownCell = -1

/** Many measures over one vocabulary, ready for the fast backends. */
export type Program = {
  readonly measures: readonly CompiledMeasure[]
  readonly formulas: readonly { scope: Formula | undefined; root: Formula }[]
  readonly cells: readonly Cells[]
}

/** Lowers measures together; they must share one dictionary, else one name could mean two things. */
export function programOf(measures: readonly CompiledMeasure[]): Program {
  const stranger = measures.find(({ dictionary }) => dictionary !== measures[0]?.dictionary)
  if (stranger) refuse('dictionaries-differ', [], { name: stranger.measure.id })
  const vocabulary = new Vocabulary()
  const formulas = measures.map(({ scope, root }) => ({ scope: scope && lower(scope, vocabulary), root: lower(root, vocabulary) }))
  return { measures, formulas, cells: vocabulary.attributes.map(cellsOf) }
}

/** The parts of which all must hold; a formula of another kind is one part. */
export const clausesOf = (root: Formula): readonly Formula[] =>
  root.kind === 'group' && root.need === root.parts.length ? root.parts : [root]

/** Where a subject's values lie, attribute by attribute. */
export function placeSubject({ measures, cells }: Program, facts: KnownFacts): Int32Array {
  const [first] = measures
  const world = first && worldOf(facts, first.dictionary)
  return Int32Array.from(cells, ({ attribute, cellOf }) => {
    const value = world && (evaluate(attribute.expression, world) ?? undefined)
    return value === undefined ? unknownCell : cellOf(value)
  })
}
