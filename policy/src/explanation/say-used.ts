import type { PolicyDocument } from '#document/policy-document.ts'
import type { Dictionary } from '#facts/dictionary.ts'
import { sayFact, sayValue } from '#facts/say-value.ts'
import type { Language } from '#problems/sentences.ts'
import type { Used } from '#verdict/proof.ts'
import { pageWords } from './words.ts'

/** What facts are read by. */
export type Reading = { document: PolicyDocument; dictionary: Dictionary; language: Language }

/** A fact that a condition looked at, of a yearly one with its year, and its value. */
export function sayUsed({ fact: id, year, known }: Used, { document, dictionary, language }: Reading): { name: string; value: string } {
  const fact = dictionary.facts.get(id)
  const name = sayFact(fact ?? { id }, language)
  const value = fact && known ? sayValue(known.value, fact, document.lists ?? [], language) : pageWords[language].notKnown
  return { name: year === undefined ? name : `${name} ${year}`, value }
}
