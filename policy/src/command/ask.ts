import { createInterface } from 'node:readline'
import type { GivenFacts } from '#facts/read-facts.ts'
import { nextQuestion, type Question } from '#questions/next-question.ts'
import { questionKey } from '#questions/question-key.ts'
import type { CompiledDocument } from '#rules/compile-document.ts'
import { inForceOn } from '#rules/in-force.ts'
import { printAnswers } from './answers.ts'
import type { Options, Read } from './options.ts'
import type { Desk } from './put-fact.ts'
import { putQuestion } from './put-question.ts'
import { readJson } from './read-file.ts'
import { knownBy, type Subject } from './subjects.ts'

/** Asks until nothing more can be decided, or whoever answers has had enough; then prints the answers. Questions go beside the output, so that a page can be kept. */
export async function ask(documents: readonly Read[], options: Options, lines: AsyncIterator<string> = typedLines()): Promise<number> {
  const compiled = documents.map(document => document.compiled)
  const desk: Desk = {
    documents: compiled,
    language: options.language,
    asOf: options.asOf,
    say: line => console.error(line),
    hear: () => heard(lines),
  }
  let given: GivenFacts = options.facts === undefined ? {} : readJson(options.facts)
  let known = knownBy(given, compiled, options.asOf)
  const dismissed = new Set<string>()
  let topic: string | undefined
  for (let number = 1; ; number++) {
    const question = nextQuestion(askedOf(compiled, known, options.asOf), { dismissed, topic })
    if (!question) break
    const answer = await putQuestion(question, number, desk)
    if (answer === 'enough') break
    topic = question.fact.topic
    if (answer === 'notKnown') dismissed.add(questionKey(question.fact.id, question.year))
    else {
      given = withAnswer(given, question, answer.value)
      known = knownBy(given, compiled, options.asOf)
    }
  }
  printAnswers(compiled, [{ known }], options)
  return 0
}

const askedOf = (documents: readonly CompiledDocument[], known: Subject['known'], asOf: string) =>
  documents.flatMap(document => {
    const facts = known.get(document)
    return facts ? document.measures.filter(measure => inForceOn(measure, asOf)).map(measure => ({ measure, facts })) : []
  })

function withAnswer(given: GivenFacts, { fact: { id }, year }: Question, value: unknown): GivenFacts {
  if (year === undefined) return { ...given, [id]: value }
  return { ...given, [id]: { ...(given[id] as Record<string, unknown> | undefined), [year]: value } }
}

const typedLines = (): AsyncIterator<string> => createInterface({ input: process.stdin })[Symbol.asyncIterator]()

/** Undefined where there is nobody any more. */
async function heard(lines: AsyncIterator<string>): Promise<string | undefined> {
  const { value, done } = await lines.next()
  return done ? undefined : value.trim()
}
