export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]

/** A sentence in both languages; `{name}` is filled in. */
export type Sentence = { zh: string; en: string }

/** The sentence in one language with its blanks filled. */
export function say(sentence: Sentence, language: Language, blanks: Readonly<Record<string, string | number>> = {}): string {
  const text = language === 'en' ? sentence.en : sentence.zh
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(blanks[name] ?? whole))
}
