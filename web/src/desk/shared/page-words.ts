import type { Language } from '@yigen/domain/wire/language.ts'
import { createInstance } from 'i18next'
import { fetched } from '#shared/fetched.ts'
import { type Sheet, sheetOf } from '#shared/sheet.ts'
import { ofSlices } from './of-slices.ts'

/** The words of the desk that are here. */
export const i18n = createInstance()

/** Whose words a page shows; the record names the kinds of all. */
export type Shown = readonly string[] | 'all'

/** A file of the program, asked for together with the words that it shows besides the first. */
export async function withWords<T>(shown: Shown, file: () => Promise<T>): Promise<T> {
  const [brought] = await Promise.all([fetched(file), ...namesOf(shown).map(name => sheetOfSlice(name).bring())])
  return brought
}

const namesOf = (shown: Shown) => (shown === 'all' ? Object.keys(ofSlices().words) : shown)

const sheets = new Map<string, Sheet<object>>()

/** From its first showing on the words of a slice come in every language that is chosen. */
function sheetOfSlice(name: string): Sheet<object> {
  const known = sheets.get(name) ?? sheetOf({ 'zh-CN': () => added('zh-CN', name), en: () => added('en', name) })
  sheets.set(name, known)
  return known
}

async function added(language: Language, name: string): Promise<{ default: object }> {
  const files = ofSlices().words[name]
  if (!files) throw new Error(`${name} has no words that come with its pages`)
  const words = await fetched(files[language])
  i18n.addResourceBundle(language, name, words.default)
  return words
}
