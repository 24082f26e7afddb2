import { type Explanation, explain } from '#explanation/explain.ts'
import { explanationPage } from '#explanation/explanation-page.ts'
import { titleOf } from '#explanation/measure-section.ts'
import { sayFen } from '#explanation/say-fen.ts'
import { type Reading, sayUsed } from '#explanation/say-used.ts'
import { pageWords } from '#explanation/words.ts'
import { sayStep } from '#near-miss/near-miss.ts'
import type { Language } from '#problems/sentences.ts'
import { questionKey } from '#questions/question-key.ts'
import type { CompiledDocument } from '#rules/compile-document.ts'
import { inForceOn } from '#rules/in-force.ts'
import { deciding } from '#verdict/deciding.ts'
import type { Proof } from '#verdict/proof.ts'
import type { Options } from './options.ts'
import type { Subject } from './subjects.ts'

/** Prints the answers of all measures in force as a table, as JSON or as a page. */
export function printAnswers(documents: readonly CompiledDocument[], subjects: readonly Subject[], { as, asOf, language }: Options): void {
  const explained = subjects.map(({ name, known }) => ({
    name,
    explanations: documents.flatMap(document => explainAll(document, known, asOf)),
  }))
  if (as === 'page') console.log(explanationPage(explained, asOf, language))
  else if (as === 'json')
    console.log(
      JSON.stringify(
        explained.map(one => ({ subject: one.name, answers: one.explanations.map(one => plain(one, language)) })),
        null,
        2,
      ),
    )
  else
    for (const { name, explanations } of explained) {
      if (name !== undefined) console.log(`# ${name}`)
      for (const explanation of explanations) console.log(table(explanation, language))
    }
}

function explainAll(document: CompiledDocument, known: Subject['known'], asOf: string): Explanation[] {
  const facts = known.get(document)
  return facts ? document.measures.filter(measure => inForceOn(measure, asOf)).map(measure => explain(document, measure, facts)) : []
}

/** The conditions that the answer rests on. */
const conditionsOf = ({ assessment }: Explanation): Proof[] => deciding(assessment).filter(({ parts }) => parts.length === 0)

function plain(explanation: Explanation, language: Language) {
  const { document, measure, assessment, steps, reckoned } = explanation
  const { id, version, track } = measure.measure
  return {
    document: document.id,
    measure: id,
    version,
    track,
    asOf: assessment.asOf,
    verdict: assessment.verdict,
    clauses: conditionsOf(explanation).map(({ rule, used }) => ({
      id: rule.id,
      article: rule.cite?.article,
      missing: used.filter(({ known }) => known === undefined).map(({ fact, year }) => questionKey(fact, year)),
    })),
    steps: steps.map(step => sayStep(step, measure, language)),
    fen: reckoned.total,
  }
}

function table(explanation: Explanation, language: Language): string {
  const { measure, assessment, steps, reckoned } = explanation
  const paid = reckoned.given.some(({ benefit }) => benefit.amount) ? `  ${sayFen(reckoned.total, language)}` : ''
  return [
    `${pageWords[language].verdicts[assessment.verdict]}  ${titleOf(explanation, language)}${paid}`,
    ...conditionsOf(explanation).map(
      condition => `  ${sayCondition(condition, { ...explanation, dictionary: measure.dictionary, language })}`,
    ),
    ...steps.map(step => `  → ${sayStep(step, measure, language)}`),
  ].join('\n')
}

function sayCondition({ rule, used }: Proof, reading: Reading): string {
  const facts = used.map(one => sayUsed(one, reading)).map(({ name, value }) => `${name} ${value}`)
  return [rule.cite?.article ?? rule.id, facts.join('、')].filter(Boolean).join('  ')
}
