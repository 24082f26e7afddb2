import type { Fold } from '#language/expression.ts'
import { compare, type Rational } from '#numbers/rational.ts'
import { foldNumbers } from './fold.ts'
import { givenOf, type World } from './world.ts'

/** Over the last complete years; a year that is known not to have been (null) is left out, 实际经营不满按实际时间. */
export function foldYears(how: Fold, fact: string, count: number, world: World): Rational | undefined {
  const years = Array.from({ length: count }, (_, index) => givenOf(world, fact, index + 1)?.value)
  if (years.some(value => value === undefined)) return undefined
  return foldNumbers(how, years.filter(value => value !== null) as Rational[])
}

/** 首次突破: the last complete year reaches the bound and no known year before it did; of the year before one must know. */
export function firstReach(fact: string, bound: Rational, world: World): boolean | undefined {
  const reaches = (value: unknown): boolean | undefined =>
    value === undefined ? undefined : value !== null && compare(value as Rational, bound) >= 0
  const last = world.facts.asOf.year - 1
  const [now, before] = [1, 2].map(back => reaches(givenOf(world, fact, back)?.value))
  if (now === false) return false
  const earlier = [...(world.facts.years.get(fact) ?? [])].filter(([year]) => year < last).map(([, { value }]) => reaches(value))
  if (earlier.includes(true)) return false
  return now === undefined || before === undefined ? undefined : true
}
