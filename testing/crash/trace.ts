import type { HistoryName } from '@yigen/domain/kinds.ts'

/**
 * Where the effect of a step is found: among the rows of `of`, those whose `word` is `value`. Steps that leave the same trace are counted together.
 * `atLeast`: a step without a key, done again as often as it was sent.
 */
export type Trace = { of: string; word: string; value: string; atLeast?: true }

/** By a word that was written once. */
export const written =
  (of: string, word: string) =>
  (value: string): Trace => ({ of, word, value })

/** By its row of the record, where the step writes no words of its own. */
export const recorded = (kind: HistoryName, subjectId: string): Trace => written(`history where kind = '${kind}'`, 'subject_id')(subjectId)
