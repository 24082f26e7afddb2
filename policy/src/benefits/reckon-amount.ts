import { truthOf } from '#evaluate/evaluate.ts'
import type { World } from '#evaluate/world.ts'
import { compare, floor, rational } from '#numbers/rational.ts'
import { derivedLines, factorOf } from './factor.ts'
import type { Factor, Line } from './line.ts'
import { greatestOf, hullOf, leastOf, nothing, productOf, quotientOf, sumOf, through } from './range.ts'
import type { ByYear, Choice, Reckoning, Several, Steps, Tiers } from './reckoning.ts'

/** Reckons an amount line by line: exact where all it needs is known, between floor and ceiling where not. */
export function reckonAmount(reckoning: Reckoning, world: World): Line {
  const { how, cite } = reckoning
  return { how, ...(cite ? { cite } : {}), ...reckoned(reckoning, world) }
}

type Reckoned = Pick<Line, 'factors' | 'parts' | 'result'>

function reckoned(reckoning: Reckoning, world: World): Reckoned {
  switch (reckoning.how) {
    case 'formula': {
      const of = factorOf(reckoning.of, world)
      return { factors: [of], parts: derivedLines(reckoning.of, world), result: of.range }
    }
    case 'share': {
      const [rate, of] = [factorOf(reckoning.rate, world), factorOf(reckoning.of, world)]
      const parts = [...derivedLines(reckoning.of, world), ...derivedLines(reckoning.rate, world)]
      return { factors: [of, rate], parts, result: productOf(rate.range, of.range) }
    }
    case 'steps':
      return reckonSteps(reckoning, world)
    case 'tiers':
      return reckonTiers(reckoning, world)
    case 'byYear':
      return reckonByYear(reckoning, world)
    case 'choice':
      return reckonChoice(reckoning, world)
    default:
      return reckonSeveral(reckoning, world)
  }
}

function reckonSteps({ of, every, each }: Steps, world: World): Reckoned {
  const factors = [of, every, each].map(one => factorOf(one, world)) as [Factor, Factor, Factor]
  const full = through(quotientOf(factors[0].range, factors[1].range), value => rational(floor(value)))
  return { factors, parts: [], result: productOf(greatestOf(full, nothing), factors[2].range) }
}

function reckonTiers({ on, bands }: Tiers, world: World): Reckoned {
  const cases = bands.map(({ holds, amount, cite }) => ({ test: holds, amount: cite && !amount.cite ? { ...amount, cite } : amount }))
  return { ...firstOf(cases, world), factors: [factorOf(on, world)] }
}

function reckonByYear({ index, amounts }: ByYear, world: World): Reckoned {
  const year = factorOf(index, world)
  const { low, high } = year.range
  const possible = amounts.filter((_, at) => {
    const number = rational(BigInt(at + 1))
    return !(low && compare(number, low) < 0) && !(high && compare(number, high) > 0)
  })
  const parts = possible.map(amount => reckonAmount(amount, world))
  const isOne = low && high && compare(low, high) === 0 && parts.length === 1
  const results = parts.map(part => part.result)
  return { factors: [year], parts, result: (isOne ? results : [...results, nothing]).reduce(hullOf) }
}

const reckonChoice = ({ cases }: Choice, world: World): Reckoned => firstOf(cases, world)

/** The first that holds; those that may hold before it as well; nothing, where none is sure to. */
function firstOf(cases: Choice['cases'], world: World): Reckoned {
  const parts: Line[] = []
  let isSure = false
  for (const { test, amount } of cases) {
    const holds = test === undefined ? true : truthOf(test, world)
    if (holds === false) continue
    parts.push(reckonAmount(amount, world))
    isSure = holds === true
    if (isSure) break
  }
  const results = parts.map(part => part.result)
  return { factors: [], parts, result: (isSure ? results : [...results, nothing]).reduce(hullOf) }
}

const joins = { sum: sumOf, least: leastOf, greatest: greatestOf }

function reckonSeveral({ how, parts: below }: Several, world: World): Reckoned {
  const parts = below.map(part => reckonAmount(part, world))
  return { factors: [], parts, result: parts.map(part => part.result).reduce(joins[how]) }
}
