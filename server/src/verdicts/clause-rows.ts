import { saySource } from '@yigen/domain/verdicts/fact-source.ts'
import type { HoldingFact } from '@yigen/domain/verdicts/holding-facts.ts'
import { factKey } from '@yigen/domain/verdicts/kept-fact.ts'
import type { ClauseRow } from '@yigen/domain/verdicts/verdict.ts'
import { deciding, nearestStep, type Proof, sayFact, sayStep, sayValue, type Used } from '@yigen/policy'
import type { z } from 'zod'
import { daysOf } from './clause-words.ts'
import { engineLanguage, sayWords } from './engine-language.ts'
import { type Judged, markOfClause } from './judge.ts'
import { isOld, type Showing } from './shown-fact.ts'

type Row = z.output<typeof ClauseRow>
type Reading = { judged: Judged; holding: ReadonlyMap<string, HoldingFact>; showing: Showing; decisive: ReadonlySet<Proof> }

/** The clauses as they stand in the text, whom it speaks of at all first; each with its answer and the values it looked at. R22.2 */
export function clauseRows(judged: Judged, holding: ReadonlyMap<string, HoldingFact>, showing: Showing): Row[] {
  const { assessment } = judged
  const reading = { judged, holding, showing, decisive: new Set(deciding(assessment)) }
  return [
    ...(assessment.scope ? rowsFrom(assessment.scope, 0, undefined, reading) : []),
    ...rowsFrom(assessment.proof, 0, undefined, reading),
  ]
}

type Cite = Proof['rule']['cite']

function rowsFrom(proof: Proof, depth: number, around: Cite, reading: Reading): Row[] {
  const row = rowOf(proof, depth, around, reading)
  return [row, ...proof.parts.flatMap(part => rowsFrom(part, depth + 1, proof.rule.cite, reading))]
}

function rowOf(proof: Proof, depth: number, around: Cite, { judged, holding, showing, decisive }: Reading): Row {
  const { rule, verdict } = proof
  const { measure, facts } = judged
  const language = engineLanguage(showing.language)
  const step = nearestStep(proof, facts, measure)
  // what the clause around it has said already is not said again
  const cite = rule.cite === around ? undefined : rule.cite
  return {
    ...{ id: rule.id, depth, verdict, mark: markOfClause(proof), deciding: decisive.has(proof) },
    kind: rule.kind === 'group' ? rule.how : rule.kind,
    need: rule.kind === 'group' && rule.how === 'atLeast' ? rule.need : null,
    label: rule.kind === 'unencoded' ? rule.text : rule.label ? sayWords(rule.label, language) : null,
    days: daysOf(rule),
    ...{ article: cite?.article ?? null, number: cite?.number ?? null, quote: cite?.text ?? null, retold: cite?.retold ?? null },
    condition: 'condition' in rule && daysOf(rule) === null ? rule.condition.span.text : null,
    by: rule.kind === 'discretion' ? rule.by : null,
    values: proof.used.map(used => shownValue(used, judged, holding, showing)),
    step: step ? sayStep(step, measure, language) : null,
  }
}

function shownValue(
  { fact: id, year: ofYear, known, reckoned: worked }: Used,
  { policy, measure }: Judged,
  holding: ReadonlyMap<string, HoldingFact>,
  showing: Showing,
): Row['values'][number] {
  const [year, reckoned] = [ofYear ?? null, worked === true]
  const language = engineLanguage(showing.language)
  const fact = measure.dictionary.facts.get(id)
  const kept = known && !reckoned ? holding.get(factKey({ fact: id, year })) : undefined
  return {
    ...{ fact: id, year, reckoned, label: sayFact(fact ?? { id }, language) },
    said: known && fact ? sayValue(known.value, fact, policy.document.lists ?? [], language) : null,
    source: kept ? saySource(kept, showing.language) : (fact?.source ?? ''),
    day: kept?.day ?? null,
    stale: kept ? isOld(kept, fact, showing) : false,
  }
}
