import type { Amount, ByYear, Choice, Steps, Tiers } from '#document/amount.ts'
import { compile, compileCondition, compileMoney, compileNumber, compileRange, type Place } from '#language/compile.ts'
import { type NumberType, sayDimension } from '#language/type.ts'
import { gather, refuse } from '#problems/problem.ts'
import { at } from './place.ts'
import type * as Compiled from './reckoning.ts'

/** Compiles an amount and all below it; what yields no money is refused. */
export function compileAmount(amount: Amount, place: Place): Compiled.Reckoning {
  return { ...(amount.cite ? { cite: amount.cite } : {}), ...compiled(amount, place) }
}

function compiled(amount: Amount, place: Place): Compiled.Reckoning {
  if ('formula' in amount) return { how: 'formula', of: compileMoney(amount.formula, at(place, 'formula')) }
  if ('rate' in amount)
    return { how: 'share', rate: compileNumber(amount.rate, at(place, 'rate')), of: compileMoney(amount.of, at(place, 'of')) }
  if ('tiers' in amount) return compileTiers(amount.tiers, at(place, 'tiers'))
  if ('byYear' in amount) return compileByYear(amount.byYear, at(place, 'byYear'))
  if ('steps' in amount) return compileSteps(amount.steps, at(place, 'steps'))
  if ('choose' in amount) return compileChoice(amount.choose, at(place, 'choose'))
  if ('sum' in amount) return { how: 'sum', parts: compileAll(amount.sum, at(place, 'sum')) }
  if ('least' in amount) return { how: 'least', parts: compileAll(amount.least, at(place, 'least')) }
  return { how: 'greatest', parts: compileAll(amount.greatest, at(place, 'greatest')) }
}

function compileTiers({ on: text, bands }: Tiers['tiers'], place: Place): Compiled.Tiers {
  const on = compile(text, at(place, 'on'))
  const compiledBands = bands.map(({ range, amount, cite }, index) => () => ({
    ...(cite ? { cite } : {}),
    range,
    holds: compileRange(range, on, at(place, 'bands', index, 'range')),
    amount: compileAmount(amount, at(place, 'bands', index, 'amount')),
  }))
  return { how: 'tiers', on, bands: gather(compiledBands) }
}

function compileByYear({ index, amounts }: ByYear['byYear'], place: Place): Compiled.ByYear {
  return { how: 'byYear', index: compileNumber(index, at(place, 'index')), amounts: compileAll(amounts, at(place, 'amounts')) }
}

/** What is stepped through may be money, people or anything else, the step must be of the same. */
function compileSteps(steps: Steps['steps'], place: Place): Compiled.Steps {
  const of = compileNumber(steps.of, at(place, 'of'))
  const every = compileNumber(steps.every, at(place, 'every'))
  const [left, right] = [of, every].map(({ type }) => sayDimension((type as NumberType).dimension)) as [string, string]
  if (left !== right) refuse('units-differ', [...place.path, 'every'], { left, right })
  return { how: 'steps', of, every, each: compileMoney(steps.each, at(place, 'each')) }
}

function compileChoice(cases: Choice['choose'], place: Place): Compiled.Choice {
  const compiledCases = cases.map(({ if: test, amount }, index) => () => ({
    test: test === undefined ? undefined : compileCondition(test, at(place, index, 'if')),
    amount: compileAmount(amount, at(place, index, 'amount')),
  }))
  return { how: 'choice', cases: gather(compiledCases) }
}

const compileAll = (amounts: readonly Amount[], place: Place): Compiled.Reckoning[] =>
  gather(amounts.map((amount, index) => () => compileAmount(amount, at(place, index))))
