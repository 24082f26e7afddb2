import { z } from 'zod'
import { Id, words } from '#wire/text.ts'

/** So many one keeps; more nobody looks through. */
export const mostPhrases = 100

/** What one writes again and again, under a name; under the same name it takes the place of the one before. `shared`: for the whole district. */
export const SavePhrase = z
  .strictObject({ name: words(30), words: words(2000), shared: z.boolean().default(false) })
  .meta({ examples: [{ name: '收到', words: '{contact}您好：{enterprise}的诉求已收到，最迟 {dueAt} 前给您答复。' }] })

/** `own`: the reader saved it, and may remove it. */
export const Phrase = z
  .object({ id: Id, name: z.string(), words: z.string(), shared: z.boolean(), own: z.boolean(), savedBy: z.string() })
  .meta({ id: 'Phrase' })
export const PhraseList = z.object({ rows: z.array(Phrase) }).meta({ id: 'PhraseList' })
