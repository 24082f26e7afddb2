import { historyKinds } from '#kinds.ts'
import type { HistoryKind } from '#slice/kinds.ts'
import { fill, type Language, type Sentence, say } from '#wire/language.ts'

/** The sentence of a history row, without who did it. Data values may be bilingual: `{ zh, en }`. A row that a later version wrote is shown by its name. */
export function historySentence(name: string, data: Record<string, unknown>, language: Language): string {
  const kind = (historyKinds as Readonly<Record<string, HistoryKind>>)[name]
  if (!kind) return name
  return fill(kind, language, blank => (Object.hasOwn(data, blank) ? blankOf(blank, data[blank], language) : undefined))
}

/** A list of people is kept with the Chinese comma. */
function blankOf(name: string, value: unknown, language: Language): string {
  const words = inLanguage(value, language)
  return name === 'names' && language === 'en' ? words.replaceAll('、', ', ') : words
}

function inLanguage(value: unknown, language: Language): string {
  if (value && typeof value === 'object' && 'zh' in value && 'en' in value) return String(language === 'en' ? value.en : value.zh)
  return value === null || value === undefined ? '' : String(value)
}

/** Who acts when nobody does: a clock rings, a milestone starts by its plan. */
export const clockworkName: Sentence = { zh: '系统', en: 'The system' }

/** As rows that were written before call it. */
const clockworkBefore = '计时'

/** Whoever runs the server, when no administrator can act. R1.6 */
export const serverName: Sentence = { zh: '管服务器的人', en: 'Whoever runs the server' }

/** Who did it, as the reader calls them. */
export function historyActor(actorId: string | null, name: string, language: Language): string {
  if (actorId === null && name === clockworkBefore) return say(clockworkName, language)
  const nobody = actorId === null ? [clockworkName, serverName].find(({ zh }) => zh === name) : undefined
  return nobody ? say(nobody, language) : name
}
