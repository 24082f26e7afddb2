import type { Sentence } from '#wire/language.ts'

export const moveAnswerWords: Record<'accepted' | 'refused', Sentence> = {
  accepted: { zh: '接手了', en: 'took over' },
  refused: { zh: '没有接手', en: 'did not take over' },
}
