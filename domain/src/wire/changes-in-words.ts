import type { Sentence } from './language.ts'

export type ChangedWord = { field: Sentence; from: Sentence; to: Sentence }

/** A word as it is said of what changed; what was not there is said to be empty. */
export const asWritten = (word: string | null): Sentence => ({ zh: word || '空', en: word || 'none' })

/** 单位由“区税务局”改为“区投促中心”，手机由“空”改为“138-0000-0012” */
export const changesInWords = (changes: readonly ChangedWord[]): Sentence => ({
  zh: changes.map(({ field, from, to }) => `${field.zh}由“${from.zh}”改为“${to.zh}”`).join('，'),
  en: changes.map(({ field, from, to }) => `${field.en} from “${from.en}” to “${to.en}”`).join(', '),
})
