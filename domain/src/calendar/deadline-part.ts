import { z } from 'zod'

/** One piece of a due time's explanation: words as a person reads them; `from`/`to` the dates they speak of. */
export const DeadlinePart = z.strictObject({
  kind: z.enum(['start', 'promise', 'due', 'skipped', 'madeUp', 'provisional', 'note']),
  words: z.string(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
})
export type DeadlinePart = z.infer<typeof DeadlinePart>

/** A due time explained: one sentence, and the same in parts. R9.5 */
export const DeadlineExplanation = z.strictObject({ sentence: z.string(), parts: z.array(DeadlinePart) })
export type DeadlineExplanation = z.infer<typeof DeadlineExplanation>
