import { truthOf } from '#evaluate/evaluate.ts'
import { atLeast, negated, type Truth } from '#evaluate/kleene.ts'
import { givenOf, type World } from '#evaluate/world.ts'
import type { Expression } from '#language/expression.ts'
import { partsOf } from '#language/reads-of.ts'
import type { Rule } from '#rules/rule.ts'
import { exactly } from './chance.ts'
import { missingIn } from './missing-in.ts'
import { questionKey } from './question-key.ts'

/** What is known, and which questions were answered with “not known”. */
export type Interview = { world: World; dismissed: ReadonlySet<string> }

/** A fact that is missing, how likely it is that the answer turns on it, and the clause that waits for it. */
export type Hang = { fact: string; year?: number; share: number; clause?: Rule }

/** An answer, how likely it is yes where each open condition is as likely as not, and what it hangs on while it is open. */
export type Open = { truth: Truth; likely: number; hangs: readonly Hang[] }

const even = 0.5
const sure = (truth: boolean): Open => ({ truth, likely: truth ? 1 : 0, hangs: [] })

/** How open a clause is. What can no longer turn its answer is not among what it hangs on. */
export function openRule(rule: Rule, interview: Interview): Open {
  switch (rule.kind) {
    case 'condition':
    case 'discretion': {
      const open = openExpression(rule.condition, interview)
      return { ...open, hangs: open.hangs.map(hang => ({ ...hang, clause: rule })) }
    }
    case 'unencoded':
      return { truth: undefined, likely: even, hangs: [] }
    case 'not':
      return turned(openRule(rule.of, interview))
    case 'ifThen':
      return together(1, [turned(openRule(rule.test, interview)), openRule(rule.must, interview)])
    case 'group':
      return together(
        rule.need,
        rule.parts.map(part => openRule(part, interview)),
      )
  }
}

function openExpression(expression: Expression, interview: Interview): Open {
  const { world } = interview
  const truth = truthOf(expression, world)
  if (truth !== undefined) return sure(truth)
  switch (expression.op) {
    case 'group':
      return together(
        expression.need,
        expression.parts.map(part => openExpression(part, interview)),
      )
    case 'not':
      return turned(openExpression(expression.of, interview))
    case 'fact': {
      const formula = givenOf(world, expression.fact) ? undefined : world.dictionary.formulas.get(expression.fact)
      return formula ? openExpression(formula, interview) : evenly(expression, interview)
    }
    default:
      return evenly(expression, interview)
  }
}

/** What is missing is needed alike; where one of it is not to be had, the rest leads nowhere. */
function evenly(expression: Expression, { world, dismissed }: Interview): Open {
  const missing = new Map(
    missingIn(expression, world).map(({ fact, back }) => {
      const year = back === undefined ? undefined : world.facts.asOf.year - back
      return [questionKey(fact, year), year === undefined ? { fact } : { fact, year }]
    }),
  )
  const open = [...missing].filter(([key]) => !dismissed.has(key))
  const isLost = open.length < missing.size && needsAll(expression, world.dictionary.formulas)
  const hangs = isLost ? [] : open.map(([, one]): Hang => ({ ...one, share: 1 / missing.size }))
  return { truth: undefined, likely: even, hangs }
}

/** All but an `if` and a first reach, which may be settled by less than all that they look at. */
function needsAll(expression: Expression, formulas: ReadonlyMap<string, Expression>): boolean {
  if (expression.op === 'if' || expression.op === 'firstReach') return false
  const formula = expression.op === 'fact' ? formulas.get(expression.fact) : undefined
  return [...partsOf(expression), ...(formula ? [formula] : [])].every(part => needsAll(part, formulas))
}

const turned = ({ truth, likely, hangs }: Open): Open => ({ truth: negated(truth), likely: 1 - likely, hangs })

/** At least so many of them: a part counts as far as the others leave it to decide. */
export function together(need: number, parts: readonly Open[]): Open {
  const truths = parts.map(({ truth }) => truth)
  const truth = atLeast(need, truths, parts.length)
  if (truth !== undefined) return sure(truth)
  const open = parts.filter(part => part.truth === undefined)
  const wanted = need - truths.filter(one => one === true).length
  const chances = exactly(open.map(({ likely }) => likely))
  const hangs = open.flatMap((part, at) => {
    const others = exactly(open.filter((_, place) => place !== at).map(({ likely }) => likely))
    const share = others[wanted - 1] ?? 0
    return part.hangs.map(hang => ({ ...hang, share: hang.share * share }))
  })
  return { truth: undefined, likely: chances.slice(wanted).reduce((sum, chance) => sum + chance, 0), hangs }
}
