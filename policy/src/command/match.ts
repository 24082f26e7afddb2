import { readFileSync } from 'node:fs'
import type { Verdict } from '#document/golden.ts'
import { readFacts } from '#facts/read-facts.ts'
import { nearestWay, sayStep } from '#near-miss/near-miss.ts'
import { PolicyError, refuse } from '#problems/problem.ts'
import { showProblem } from '#problems/say-problem.ts'
import { assess } from '#verdict/assess.ts'
import { deciding } from '#verdict/deciding.ts'
import type { Read } from './check.ts'
import type { Options } from './command.ts'

const words: Record<Options['language'], Record<Verdict, string>> = {
  zh: { yes: '是', no: '否', unknown: '未知', notApplicable: '不适用' },
  en: { yes: 'yes', no: 'no', unknown: 'unknown', notApplicable: 'not applicable' },
}

/** Prints the answer of every measure that is in force: what it rests on, and how far it is from yes. */
export function match(documents: readonly Read[], options: Options): number {
  try {
    const answers = documents.flatMap(document => answersOf(document, options))
    if (options.json) console.log(JSON.stringify(answers, null, 2))
    else for (const answer of answers) console.log(sayAnswer(answer, options))
    return 0
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error
    for (const problem of error.problems) console.error(showProblem(problem, options.language))
    return 1
  }
}

type Answer = {
  measure: string
  version: string | undefined
  verdict: Verdict
  clauses: { id: string; article: string | undefined; missing: string[] }[]
  steps: string[]
}

function answersOf({ compiled }: Read, { facts: file, asOf }: Options): Answer[] {
  const given = JSON.parse(readFileSync(file ?? refuse('missing', [], { name: '--facts' }), 'utf8')) as Record<string, unknown>
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
