import { expect, it } from 'vitest'
import { factsOf } from '#document/golden.ts'
import { readFacts } from '#facts/read-facts.ts'
import { nextQuestion } from '#questions/next-question.ts'
import { questionKey } from '#questions/question-key.ts'
import { assess } from '#verdict/assess.ts'
import { askedOf, everyCase } from './policies.fixture.ts'

type Case = (typeof everyCase)[number]

/** Asks somebody who knows what the case knows, and nothing else. */
function asking({ compiled, golden }: Case) {
  const measure = askedOf(compiled, golden)
  const known = factsOf(compiled.document.golden, golden)
  const asOf = golden.asOf ?? compiled.document.golden.asOf
  // what is reckoned by formula is not asked for itself
  let given = Object.fromEntries(Object.entries(known).filter(([fact]) => compiled.dictionary.formulas.has(fact)))
  const dismissed = new Set<string>()
  for (let answered = 0; ; ) {
    const facts = readFacts(given, compiled.dictionary, asOf)
    const question = nextQuestion([{ measure, facts }], { dismissed })
    if (!question) return { answered, known: Object.keys(known).length, verdict: assess(measure, facts).verdict }
    const { id } = question.fact
    const value = question.year === undefined ? known[id] : (known[id] as Record<number, unknown> | undefined)?.[question.year]
    if (value === undefined) dismissed.add(questionKey(id, question.year))
    else {
      given = { ...given, [id]: question.year === undefined ? value : { ...(given[id] as object | undefined), [question.year]: value } }
      answered++
    }
  }
}

it('questions lead to the answer that all facts give, and to a no long before all are asked', { timeout: 60_000 }, () => {
  const ended = everyCase.map(one => ({ ...asking(one), golden: one.golden, id: one.compiled.document.id }))
  expect(
    ended.filter(({ verdict, golden }) => verdict !== golden.verdict).map(({ id, golden }) => `${id} ${JSON.stringify(golden)}`),
  ).toEqual([])
  const refused = ended.filter(({ verdict }) => verdict === 'no')
  const sum = (of: (one: (typeof ended)[number]) => number) => refused.reduce((all, one) => all + of(one), 0)
  expect(sum(({ answered }) => answered)).toBeLessThan(sum(({ known }) => known) * 0.75)
})
