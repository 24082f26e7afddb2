import type { CompiledMeasure } from '#rules/rule.ts'
import type { Exclusion } from './candidate.ts'

/** A candidate and what exclusions call it, by its measure or alone. */
type Named = { id: string; measure: string; name: string }

/**
 * What a measure says cannot be had together, over the candidates there are. It names measures, all of whose benefits are meant, or single benefits;
 * those of one measure never stand in each other's way through it.
 */
export function exclusionsOf({ document, measure }: CompiledMeasure, candidates: readonly Named[]): Exclusion[] {
  return (measure.exclusions ?? []).flatMap(({ id, rule, among }) => {
    const sides = among.map(name => meant(name.includes(':') ? name : `${document}:${name}`, candidates))
    return groupsOf(sides, rule === 'notWith').map(members => ({ id: `${document}:${measure.id}:${id}`, members }))
  })
}

const meant = (called: string, candidates: readonly Named[]): string[] =>
  candidates.filter(({ measure, name }) => called === measure || called === name).map(({ id }) => id)

/** One group where every side is one candidate, else a pair for each two of different sides. */
function groupsOf(sides: readonly string[][], firstAgainstRest: boolean): string[][] {
  const present = sides.filter(side => side.length > 0)
  if (!firstAgainstRest && present.every(side => side.length === 1)) return present.length > 1 ? [present.flat()] : []
  const pairs = (ones: readonly string[], others: readonly string[]) => ones.flatMap(one => others.map(other => [one, other]))
  return sides.flatMap((side, index) => (firstAgainstRest && index > 0 ? [] : sides.slice(index + 1).flatMap(other => pairs(side, other))))
}
