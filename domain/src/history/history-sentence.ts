import { type Language, say } from '#wire/language.ts'
import { type HistoryKind, historyKinds } from './history-kinds.ts'

/** The sentence of a history row, without its subject. Data values may be bilingual: `{ zh, en }`. */
export function historySentence(kind: string, data: Record<string, unknown>, language: Language): string {
  const words = historyKinds[kind as HistoryKind]
  if (!words) return kind
  const blanks = Object.fromEntries(Object.entries(data).map(([name, value]) => [name, inLanguage(value, language)]))
  return say(words, language, blanks)
}

function inLanguage(value: unknown, language: Language): string {
  if (value && typeof value === 'object' && 'zh' in value && 'en' in value) return String(language === 'en' ? value.en : value.zh)
  return value === null || value === undefined ? '' : String(value)
}
