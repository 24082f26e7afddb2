import { shapedWords } from '@yigen/domain/enterprises/fact-words.ts'
import { rosterKinds } from '@yigen/domain/imports/roster-kinds.ts'
import { factOf, rosterTargets } from '@yigen/domain/imports/roster-targets.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import type { ImportRow } from './import.queries.ts'
import { useKindWord } from './useKindWord.ts'

type Change = ImportRow['changes'][number]

/** One change in words: what, from what, to what; numbers in the unit of their fact. */
export function useChangeWords() {
  const language = useLanguage()
  const kindWord = useKindWord()
  const valueWords = ({ target }: Change, value: string | number) => {
    const kind = factOf(target)
    if (!kind) return target === 'kind' ? kindWord(String(value)) : String(value)
    const { shape } = rosterKinds[kind]
    const text = String(value)
    const fact = { number: typeof value === 'number' ? value : null, words: text, day: shape === 'day' ? text : null }
    return say(shapedWords(shape, fact), language)
  }
  return (change: Change) => {
    const words = say(rosterTargets[change.target], language)
    return {
      what: change.period && change.period.length < 10 ? `${words} ${change.period}` : words,
      from: change.from === null ? null : valueWords(change, change.from),
      to: valueWords(change, change.to),
    }
  }
}
