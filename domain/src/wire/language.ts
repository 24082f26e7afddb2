export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]

/** A sentence in both languages; `{name}` is filled in. */
export type Sentence = { zh: string; en: string }

/** The sentence in one language with its blanks filled. */
export const say = (sentence: Sentence, language: Language, blanks: Readonly<Record<string, string | number>> = {}): string =>
  fill(sentence, language, name => blanks[name])

/** The same with blanks that are only made where the sentence has them. One that is not there stays as it is written. */
export function fill(sentence: Sentence, language: Language, blank: (name: string) => string | number | undefined): string {
  const [first = '', ...rest] = partsOf(language === 'en' ? sentence.en : sentence.zh)
  let said = first
  for (let i = 0; i < rest.length; i += 2) {
    const name = rest[i] as string
    said += `${blank(name) ?? `{${name}}`}${rest[i + 1]}`
  }
  return said
}

/** Beyond these texts a sentence is taken apart anew each time, so that words made at run time cannot fill the memory. */
const mostKept = 5000
const kept = new Map<string, readonly string[]>()

/** Texts between blanks and the names of the blanks in turn. A sentence is taken apart once: a page says hundreds. */
function partsOf(text: string): readonly string[] {
  const known = kept.get(text)
  if (known) return known
  const parts = text.split(/\{(\w+)\}/)
  if (kept.size < mostKept) kept.set(text, parts)
  return parts
}
