import { z } from 'zod'
import { Instant } from '#wire/instant.ts'
import { Id, optionalLine } from '#wire/text.ts'
import { swapStates } from './session-state.ts'

/** To whom has the duty that is wanted in return; without one to every colleague of the team. R19.2 */
export const OfferSwap = z
  .strictObject({ wantedDutyId: Id.nullable().default(null), words: optionalLine(200).default('') })
  .meta({ examples: [{ wantedDutyId: null, words: '那天上午要去市里开会。' }] })
/** `givesDutyId`: what is given in return, as it was on the screen; nothing but what was asked for. */
export const TakeSwap = z.strictObject({ givesDutyId: Id.nullable().default(null) }).meta({ examples: [{}] })
export const DropSwap = z.strictObject({}).meta({ examples: [{}] })

export const SwapDone = z.object({ id: Id, sessionId: Id, state: z.enum(swapStates), at: Instant }).meta({ id: 'SwapDone' })

const duty = z.object({ dutyId: Id, sessionId: Id, stationName: z.string(), startsAt: Instant, memberId: Id, name: z.string() })
export const DutySwap = z
  .object({
    ...{ id: Id, offered: duty, wanted: duty.nullable(), words: z.string(), offeredAt: Instant },
    ...{ mayTake: z.boolean(), mayDrop: z.boolean() },
  })
  .meta({ id: 'DutySwap' })
