import { reckonBenefits } from '#benefits/reckon-benefits.ts'
import type { Asked } from '#bundles/candidates-of.ts'
import type { Fact } from '#document/fact.ts'
import { worldOf } from '#evaluate/world.ts'
import type { CompiledMeasure, Rule } from '#rules/rule.ts'
import { assess } from '#verdict/assess.ts'
import { type Hang, type Open, openRule, together } from './open.ts'
import { questionKey } from './question-key.ts'

/** A fact to ask for, of which year, and what waits for it: measures, the likeliest to be decided first, each with its clauses. */
export type Question = { fact: Fact; year?: number; worth: number; waiting: readonly Waiting[] }
export type Waiting = { measure: CompiledMeasure; clauses: readonly Rule[] }

export type Asking = {
  /** Questions that were answered with “not known”, by `questionKey`; they are not asked again, nor what decides nothing without them. */
  dismissed?: ReadonlySet<string>
  /** Of what was asked last: people answer what belongs together in one go. */
  topic?: string | undefined
}

/** What a title counts, and an amount that nobody can bound yet: a million fen. */
const leastWorth = 1_000_000

/** How much more a question of the same topic is worth. */
const sameTopic = 1.5

/** What an answer of an office costs that must decide first: it is asked last. */
const judgement = 100

type Found = Omit<Question, 'waiting'> & { waiting: Map<CompiledMeasure, Set<Rule>> }

/**
 * The question that decides most for what it costs, over all measures that are still open: the money that turns on it (each open condition as likely
 * as not), divided by the cost of asking. Undefined where no answer can decide anything more.
 */
export function nextQuestion(asked: readonly Asked[], { dismissed = new Set(), topic }: Asking = {}): Question | undefined {
  const found = new Map<string, Found>()
  for (const one of asked) for (const hang of hangsOf(one, dismissed)) note(found, one, hang)
  const worthOf = ({ fact, worth }: Found) => (topic !== undefined && fact.topic === topic ? worth * sameTopic : worth)
  const [first, ...rest] = found.values()
  if (!first) return undefined
  const best = rest.reduce((one, other) => (worthOf(other) > worthOf(one) ? other : one), first)
  return { ...best, waiting: [...best.waiting].map(([measure, clauses]) => ({ measure, clauses: [...clauses] })) }
}

/** What an open measure hangs on, worth its money. */
function hangsOf({ measure, facts }: Asked, dismissed: ReadonlySet<string>): Hang[] {
  if (assess(measure, facts).verdict !== 'unknown') return []
  const interview = { world: worldOf(facts, measure.dictionary), dismissed }
  const { hangs } = withinScope(measure.scope && openRule(measure.scope, interview), openRule(measure.root, interview))
  const { floor, ceiling } = reckonBenefits(measure, facts, 'unknown').total
  const money = Math.max(leastWorth, ceiling ?? floor)
  return hangs.map(hang => ({ ...hang, share: hang.share * money }))
}

/** Where the clauses are refused already only the scope is open: it decides between no and not applicable. */
function withinScope(scope: Open | undefined, clauses: Open): Open {
  if (!scope) return clauses
  return clauses.truth === false ? scope : together(2, [scope, clauses])
}

function note(found: Map<string, Found>, { measure }: Asked, { fact: id, year, share, clause }: Hang): void {
  const fact = measure.dictionary.facts.get(id)
  if (!fact) return
  const key = questionKey(id, year)
  const cost = clause?.kind === 'discretion' ? judgement : (fact.cost ?? 1)
  const known: Found = found.get(key) ?? { fact, ...(year !== undefined && { year }), worth: 0, waiting: new Map() }
  const clauses = known.waiting.get(measure) ?? new Set()
  if (clause) clauses.add(clause)
  known.waiting.set(measure, clauses)
  known.worth += share / cost
  found.set(key, known)
}
