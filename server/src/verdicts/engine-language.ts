import type { Language } from '@yigen/domain/wire/language.ts'

/** The engine’s name of a language. */
export type EngineLanguage = 'zh' | 'en'

export const engineLanguage = (language: Language): EngineLanguage => (language === 'en' ? 'en' : 'zh')

/** Words of a text of law, in Chinese where nobody wrote them in English. */
export const sayWords = ({ zh, en }: { zh: string; en?: string | undefined }, language: EngineLanguage): string =>
  language === 'en' ? (en ?? zh) : zh
