import type { Coming } from '@yigen/domain/meetings/meeting.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import type { z } from 'zod'
import type { ComingRow } from './coming.queries.ts'

const review = { 'zh-CN': '研判', en: 'review' } as const
const nobody = { 'zh-CN': '还没有人值班', en: 'nobody on duty yet' } as const

/** Kept as JSON with its meeting, whose moments are text. */
export const toComing = (
  { fact, subjectKind, subjectId, title, name, who, at }: Omit<ComingRow, 'at'> & { at: Temporal.Instant | string },
  language: Language,
): z.output<typeof Coming> => ({
  ...{ fact, title, who, opens: { kind: subjectKind, id: subjectId }, at: Temporal.Instant.from(at.toString()) },
  words: wordsOf(fact, name, language),
})

function wordsOf(fact: ComingRow['fact'], name: string, language: Language): string {
  if (fact === 'review') return review[language]
  return fact === 'duty' && name === '' ? nobody[language] : name
}
