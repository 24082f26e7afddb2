import { counted } from './counted.ts'

export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]

/** A sentence in both languages; `{name}` is filled in, and in English `{n, counted(one: day; many: days)}` with its noun. */
export type Sentence = { zh: string; en: string }

/** The sentence in one language with its blanks filled. */
export const say = (sentence: Sentence, language: Language, blanks: Readonly<Record<string, string | number>> = {}): string =>
  fill(sentence, language, name => blanks[name])

/** The same with blanks that are only made where the sentence has them. One that is not there stays as it is written. */
export function fill(sentence: Sentence, language: Language, blank: (name: string) => string | number | undefined): string {
  const [first = '', ...rest] = partsOf(language === 'en' ? sentence.en : sentence.zh)
  let said = first
  for (let i = 0; i < rest.length; i += 4) {
    const [name = '', one, many = '', text] = rest.slice(i, i + 4)
    const value = blank(name) ?? `{${name}}`
    said += `${one === undefined ? value : counted(value, { one, many })}${text}`
  }
  return said
}

/** Beyond these texts a sentence is taken apart anew each time, so that words made at run time cannot fill the memory. */
const mostKept = 5000
const kept = new Map<string, Parts>()
/** A text; then in turn the name of a blank, its noun for one and for many where it is counted, and the text after it. */
type Parts = readonly (string | undefined)[]
const blanks = /\{(\w+)(?:, counted\(one: ([^;]*); many: ([^)]*)\))?\}/

/** A sentence is taken apart once: a page says hundreds. */
function partsOf(text: string): Parts {
  const known = kept.get(text)
  if (known) return known
  const parts: Parts = text.split(blanks)
  if (kept.size < mostKept) kept.set(text, parts)
  return parts
}
