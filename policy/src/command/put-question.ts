import { readFacts } from '#facts/read-facts.ts'
import { sayFact } from '#facts/say-value.ts'
import { PolicyError } from '#problems/problem.ts'
import { sayProblem } from '#problems/say-problem.ts'
import type { Question } from '#questions/next-question.ts'
import { askWords } from './ask-words.ts'
import { type Desk, type Heard, putFact } from './put-fact.ts'
import { putRows } from './put-rows.ts'

/** Puts a question until the answer can be read. */
export async function putQuestion(question: Question, number: number, desk: Desk): Promise<Heard> {
  const { fact } = question
  const words = askWords[desk.language]
  desk.say(`${number}. ${sayQuestion(question, desk)}`)
  for (const line of sayWaiting(question, desk)) desk.say(`   ${line}`)
  for (;;) {
    const answer = fact.type === 'records' ? await putRows(fact, desk) : await putFact(fact, desk, words.hint(fact))
    if (typeof answer === 'string') return answer
    const fault = faultOf(question, answer.value, desk)
    if (fault === undefined) return answer
    desk.say(`   ${fault}`)
  }
}

function sayQuestion({ fact, year }: Question, { language }: Desk): string {
  const aside = [year === undefined ? undefined : askWords[language].year(year), fact.unit, fact.source].filter(Boolean).join('，')
  return `${sayFact(fact, language)}${aside === '' ? '' : ` (${aside})`}`
}

/** For whose sake it is asked; of many the first three. */
function sayWaiting({ waiting }: Question, { language }: Desk): string[] {
  return waiting.slice(0, 3).map(({ measure: { measure }, clauses }) => {
    const articles = [...new Set(clauses.flatMap(({ cite }) => cite?.article ?? []))].join('、')
    return askWords[language].waiting(measure.label[language] ?? measure.label.zh, articles)
  })
}

/** Why the answer cannot be, in any of the documents that speak of the fact. */
function faultOf({ fact: { id }, year }: Question, value: unknown, { documents, language, asOf }: Desk): string | undefined {
  try {
    for (const { dictionary } of documents)
      if (dictionary.facts.has(id)) readFacts({ [id]: year === undefined ? value : { [year]: value } }, dictionary, asOf)
    return undefined
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error
    return error.problems.map(problem => sayProblem(problem, language)).join(' ')
  }
}
