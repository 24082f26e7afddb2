import type { Verdict } from '#document/golden.ts'
import { type GivenFacts, readFacts } from '#facts/read-facts.ts'
import { nearestWay, sayStep } from '#near-miss/near-miss.ts'
import { refuse } from '#problems/problem.ts'
import { assess } from '#verdict/assess.ts'
import { deciding } from '#verdict/deciding.ts'
import type { Read } from './check.ts'
import { readJson } from './read-file.ts'
import type { Options } from './run-command.ts'

const words: Record<Options['language'], Record<Verdict, string>> = {
  zh: { yes: '是', no: '否', unknown: '未知', notApplicable: '不适用' },
  en: { yes: 'yes', no: 'no', unknown: 'unknown', notApplicable: 'not applicable' },
}

/** Prints the answer of every measure that is in force: what it rests on, and how far it is from yes. */
export function match(documents: readonly Read[], options: Options): number {
  const given = readJson(options.facts ?? refuse('missing', [], { name: '--facts' }))
  const answers = documents.flatMap(document => answersOf(document, given, options))
  if (options.json) console.log(JSON.stringify(answers, null, 2))
  else for (const answer of answers) console.log(sayAnswer(answer, options))
  return 0
}

type Answer = {
  measure: string
  version: string | undefined
  verdict: Verdict
  clauses: { id: string; article: string | undefined; missing: string[] }[]
  steps: string[]
}

function answersOf({ compiled }: Read, given: GivenFacts, { asOf }: Options): Answer[] {
  // facts of other documents are none of this one's business
  const own = Object.fromEntries(Object.entries(given).filter(([name]) => compiled.dictionary.facts.has(name)))
  const known = readFacts(own, compiled.dictionary, asOf)
  return compiled.measures
    .filter(({ measure: { effective: { from = '', to = '9999' } = {} } }) => from <= asOf && asOf <= to)
    .map(measure => {
      const assessment = assess(measure, known)
      const conditions = deciding(assessment).filter(({ parts }) => parts.length === 0)
      return {
        measure: measure.measure.label.zh,
        version: measure.measure.version,
        verdict: assessment.verdict,
        clauses: conditions.map(({ rule, used }) => ({
          id: rule.id,
          article: rule.cite?.article,
          missing: used.filter(({ known }) => known === undefined).map(({ fact }) => fact),
        })),
        steps: (nearestWay(assessment, known)?.steps ?? []).map(step => sayStep(step, measure)),
      }
    })
}

function sayAnswer({ measure, version, verdict, clauses, steps }: Answer, { language }: Options): string {
  const lines = clauses.map(({ id, article, missing }) => `  ${article ?? id}${missing.length > 0 ? `（${missing.join('、')}？）` : ''}`)
  return [
    `${words[language][verdict]}  ${measure}${version === undefined ? '' : ` ${version}`}`,
    ...lines,
    ...steps.map(step => `  → ${step}`),
  ].join('\n')
}
