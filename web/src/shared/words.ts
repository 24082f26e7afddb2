import { language } from './language.ts'
import en from './shared.en.ts'
import zhCN from './shared.zh-CN.ts'
import { useLanguage } from './useLanguage.ts'

/** A translation has every key of the first language, and functions with the same parameters. */
export type Words<W> = {
  [K in keyof W]: W[K] extends string ? string : W[K] extends (...blanks: infer B) => string ? (...blanks: B) => string : Words<W[K]>
}

/** The words of the parts that both fronts share. */
export const useSharedWords = (): Words<typeof zhCN> => (useLanguage() === 'en' ? en : zhCN)
export const sharedWords = (): Words<typeof zhCN> => (language() === 'en' ? en : zhCN)
