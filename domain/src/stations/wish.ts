import { z } from 'zod'
import { Instant } from '#wire/instant.ts'
import { Id, optionalLine } from '#wire/text.ts'

/** What an officer says of a session beforehand: they can come, or cannot. R19.2 */
export const wishes = ['can', 'cannot'] as const
export type Wish = (typeof wishes)[number]

/** `wish` null: taken back. */
export const WishDuty = z
  .strictObject({ wish: z.enum(wishes).nullable(), words: optionalLine(100).default('') })
  .meta({ examples: [{ wish: 'cannot', words: '那天下午市里培训。' }] })
export const DutyWished = z.object({ id: Id, wish: z.enum(wishes).nullable(), at: Instant }).meta({ id: 'DutyWished' })
