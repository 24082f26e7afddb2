import { counted } from '@yigen/domain/wire/counted.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import { initReactI18next } from 'react-i18next'
import { fetched } from '#shared/fetched.ts'
import { language, onLanguage } from '#shared/language.ts'
import { sheetOf } from '#shared/sheet.ts'
import { i18n } from './shared/page-words.ts'
import type { WordsOf } from './shared/slice.ts'
import type shell from './shell/shell.zh-CN.ts'
import type * as slices from './slices.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell'
    resources: { shell: typeof shell } & WordsOf<(typeof slices)[keyof typeof slices]>
  }
}

/** The words that come first, of one language: the other is not downloaded until chosen. */
const firstWords = sheetOf({
  'zh-CN': () => added('zh-CN', () => import('./words.zh-CN.ts')),
  en: () => added('en', () => import('./words.en.ts')),
})

/** Brings the first words, and follows the language from then on. */
export async function startWords() {
  void i18n.use(initReactI18next).init({
    lng: language(),
    ns: ['shell'],
    defaultNS: 'shell',
    resources: {},
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  i18n.services.formatter?.add('counted', (n, _, { one, many }) => counted(n, { one, many }))
  await firstWords.bring()
  onLanguage(() => void i18n.changeLanguage(language()))
}

/** Each under the name of its file: `./tasks/tasks-first.en.ts` is `tasks-first`. */
async function added(chosen: Language, file: () => Promise<{ default: Record<string, object> }>) {
  const words = await fetched(file)
  for (const [path, said] of Object.entries(words.default)) i18n.addResourceBundle(chosen, nameOf(path), said)
  return words
}

const nameOf = (path: string) => path.split(/[/.]/).at(-3) ?? ''
