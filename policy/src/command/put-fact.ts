import type { Fact } from '#document/fact.ts'
import { fromText } from '#facts/from-text.ts'
import type { Language } from '#problems/sentences.ts'
import { choicesOf } from '#questions/choices.ts'
import type { CompiledDocument } from '#rules/compile-document.ts'
import { chosen, sayChoices } from './say-choices.ts'

/** Where questions are put, and whoever answers them. */
export type Desk = {
  documents: readonly CompiledDocument[]
  language: Language
  asOf: string
  say: (line: string) => void
  hear: () => Promise<string | undefined>
}

/** What was answered: a value as it was typed, that it is not known, or that it is enough. */
export type Heard = { value: unknown } | 'notKnown' | 'enough'

/** Asks for one value. */
export async function putFact(fact: Fact, desk: Desk, hint: string): Promise<Heard> {
  const measures = desk.documents.flatMap(document => document.measures)
  const lists = desk.documents.flatMap(({ document }) => document.lists ?? [])
  const choices = choicesOf(fact, lists, measures)
  for (const line of sayChoices(choices, fact, lists, desk.language)) desk.say(`   ${line}`)
  desk.say(`   ${hint}`)
  const typed = await desk.hear()
  if (typed === undefined || /^(?:q|结束)$/i.test(typed)) return 'enough'
  if (/^(?:[?？]?|不知道|unknown)$/i.test(typed)) return 'notKnown'
  return { value: chosen(fromText(typed, fact), choices) }
}
