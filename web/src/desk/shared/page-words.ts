import { languages } from '@yigen/domain/wire/language.ts'
import { getI18n } from 'react-i18next'

/** The words of pages that are seldom opened: they come with the page, not with everybody's day. */
export function pageWords<N extends string, W extends object>(name: N, words: Readonly<Record<(typeof languages)[number], W>>) {
  for (const language of languages) getI18n().addResourceBundle(language, name, words[language])
}
