import { truthOf } from '#evaluate/evaluate.ts'
import { atLeast, negated, type Truth } from '#evaluate/kleene.ts'
import { givenOf, type World } from '#evaluate/world.ts'
import type { Expression } from '#language/expression.ts'
import type { Rule } from '#rules/rule.ts'
import { exactly } from './chance.ts'
import { missingIn } from './missing-in.ts'

/** A fact that is missing, how likely it is that the answer turns on it, and the clause that waits for it. */
export type Hang = { fact: string; year?: number; share: number; clause?: Rule }

/** An answer, how likely it is yes where each open condition is as likely as not, and what it hangs on while it is open. */
export type Open = { truth: Truth; likely: number; hangs: readonly Hang[] }

const even = 0.5
const sure = (truth: boolean): Open => ({ truth, likely: truth ? 1 : 0, hangs: [] })

/** How open a clause is. What can no longer turn its answer is not among what it hangs on. */
export function openRule(rule: Rule, world: World): Open {
  switch (rule.kind) {
    case 'condition':
    case 'discretion': {
      const open = openExpression(rule.condition, world)
      return { ...open, hangs: open.hangs.map(hang => ({ ...hang, clause: rule })) }
    }
    case 'unencoded':
      return { truth: undefined, likely: even, hangs: [] }
    case 'not':
      return turned(openRule(rule.of, world))
    case 'ifThen':
      return together(1, [turned(openRule(rule.test, world)), openRule(rule.must, world)])
    case 'group':
      return together(
        rule.need,
        rule.parts.map(part => openRule(part, world)),
      )
  }
}

function openExpression(expression: Expression, world: World): Open {
  const truth = truthOf(expression, world)
  if (truth !== undefined) return sure(truth)
  switch (expression.op) {
    case 'group':
      return together(
        expression.need,
        expression.parts.map(part => openExpression(part, world)),
      )
    case 'not':
      return turned(openExpression(expression.of, world))
    case 'fact': {
      const formula = givenOf(world, expression.fact) ? undefined : world.dictionary.formulas.get(expression.fact)
      return formula ? openExpression(formula, { ...world, rows: [] }) : evenly(expression, world)
    }
    default:
      return evenly(expression, world)
  }
}

/** All that is missing is needed, and none of it more than another. */
function evenly(expression: Expression, world: World): Open {
  const all = new Map(missingIn(expression, world).map(read => [`${read.fact}@${read.back ?? ''}`, read]))
  const hangs = [...all.values()].map(({ fact, back }): Hang => {
    const share = 1 / all.size
    return back === undefined ? { fact, share } : { fact, share, year: world.facts.asOf.year - back }
  })
  return { truth: undefined, likely: even, hangs }
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
