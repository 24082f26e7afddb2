import { languages } from '@yigen/domain/wire/language.ts'
import { i18n } from '../i18n.ts'

/** The words of pages that are seldom opened: they come with the page, not with everybody's day. */
export function pageWords<N extends string, W extends object>(name: N, words: Readonly<Record<(typeof languages)[number], W>>) {
  for (const language of languages) i18n.addResourceBundle(language, name, words[language])
}
