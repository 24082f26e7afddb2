import { z } from 'zod'
import { Instant } from '#wire/instant.ts'
import { Id, optionalWords, words } from '#wire/text.ts'

/** A move of the matter within the team: proposed, accepted or refused by who is asked. */
export const MoveMatter = z
  .strictObject({ toId: Id, words: words(1000) })
  .meta({ examples: [{ toId: '01930f6a-5b10-7c3e-9d41-6a2f0c8e7b15', words: '企业在南洲街道，你那边更近。' }] })
export const AnswerMove = z
  .strictObject({ accept: z.boolean(), words: optionalWords(500).default('') })
  .meta({ examples: [{ accept: true, words: '' }] })

/** The move that waits for an answer. */
export const Move = z
  .object({ id: Id, toId: Id, toName: z.string(), words: z.string(), proposedBy: z.string(), proposedAt: Instant, mayAnswer: z.boolean() })
  .meta({ id: 'Move' })
