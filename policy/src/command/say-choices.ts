import type { CodeList, Fact } from '#document/fact.ts'
import { sayCode } from '#facts/say-value.ts'
import type { Language } from '#problems/sentences.ts'

/** Longer lists are not read out: their codes are typed. */
const mostShown = 40

/** The choices, numbered. */
export function sayChoices(choices: readonly string[], fact: Fact, lists: readonly CodeList[], language: Language): string[] {
  if (choices.length > mostShown) return []
  return choices.map((code, index) => {
    const label = sayCode(code, fact, lists, language)
    return `[${index + 1}] ${label === code ? code : `${code} ${label}`}`
  })
}

/** A number stands for the choice it is written before, unless a choice is called so itself. */
export function chosen(value: unknown, choices: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map(one => chosen(one, choices))
  if (typeof value !== 'string' || choices.includes(value) || choices.length > mostShown || !/^\d+$/.test(value)) return value
  return choices[Number(value) - 1] ?? value
}
