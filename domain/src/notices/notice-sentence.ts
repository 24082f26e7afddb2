import { closingWords, momentWords } from '#calendar/moment-words.ts'
import { type ClockName, clockKinds, type NoticeName, noticeKinds } from '#kinds.ts'
import type { NoticeData, NoticeKind, PlainBlank } from '#slice/kinds.ts'
import { type Language, say } from '#wire/language.ts'

/** The sentence of a notice, its moments beside `now`. A notice is data; its words stand in its slice's manifest. */
export function noticeSentence(name: NoticeName, data: NoticeData, language: Language, now: Temporal.Instant): string {
  const kind: NoticeKind = noticeKinds[name]
  const kept = Object.entries(data).map(([blank, value]) => [blank, blankOf(blank, value, language, now)])
  const said = Object.entries(kind.said?.(data) ?? {}).map(([blank, words]) => [blank, say(words, language)])
  return say(kind, language, Object.fromEntries([...kept, ...said]))
}

/** A due time and a beginning are kept as moments, a clock by its name. */
function blankOf(name: string, value: PlainBlank, language: Language, now: Temporal.Instant): string {
  if (value === null) return ''
  if (name === 'clock') return say(clockKinds[value as ClockName].words, language)
  if (name === 'dueAt' || name === 'until') return closingWords(Temporal.Instant.from(String(value)), now, language)
  if (name === 'startsAt') return momentWords(Temporal.Instant.from(String(value)), now, language)
  return String(value)
}
