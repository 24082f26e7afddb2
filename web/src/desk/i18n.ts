import { createInstance } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { fetched } from '#shared/fetched.ts'
import { language, onLanguage } from '#shared/language.ts'
import type compare from './plans/compare/compare.zh-CN.ts'
import type behind from './plans/edit/behind.zh-CN.ts'
import type templates from './plans/templates/templates.zh-CN.ts'
import type gates from './projects/gates/gates.zh-CN.ts'
import type { WordsOf } from './shared/slice.ts'
import type versions from './shared/versions/versions.zh-CN.ts'
import type shell from './shell/shell.zh-CN.ts'
import type * as slices from './slices.ts'

/** They come with their pages. */
type OfSeldomPages = {
  behind: typeof behind
  compare: typeof compare
  gates: typeof gates
  templates: typeof templates
  versions: typeof versions
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell'
    resources: { shell: typeof shell } & WordsOf<(typeof slices)[keyof typeof slices]> & OfSeldomPages
  }
}

const bring = { 'zh-CN': () => import('./words.zh-CN.ts'), en: () => import('./words.en.ts') } as const

export const i18n = createInstance()

/** Brings the words of one language (the other is not downloaded until chosen) and follows the language from then on. */
export async function startWords() {
  await i18n.use(initReactI18next).init({
    lng: language(),
    ns: ['shell'],
    defaultNS: 'shell',
    resources: { [language()]: await words(language()) },
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  onLanguage(() => void follow())
}

async function follow() {
  const chosen = language()
  for (const [slice, sliceWords] of Object.entries(await words(chosen))) i18n.addResourceBundle(chosen, slice, sliceWords, true, true)
  await i18n.changeLanguage(chosen)
}

/** Each under the name of its slice, which is that of its folder. */
async function words(chosen: keyof typeof bring) {
  const files = Object.entries((await fetched<{ default: object }>(bring[chosen])).default)
  return Object.fromEntries(files.map(([file, ofSlice]) => [file.split('/')[1], ofSlice]))
}
