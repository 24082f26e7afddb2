import { z } from 'zod'
import { Instant } from '#wire/instant.ts'

/** A secret of 128 bits, ending as programs expect of a calendar. */
export const FeedFile = z.string().regex(/^[A-Za-z0-9_-]{22}\.ics$/)

/** Whether an address is in use, and since when; the address itself was shown once. */
export const FeedInUse = z
  .object({ madeAt: Instant.nullable(), madeBy: z.string().nullable(), mayRenew: z.boolean() })
  .meta({ id: 'FeedInUse' })

export const RenewFeed = z.strictObject({}).meta({ examples: [{}] })
/** Shown this once: only its trace is kept. */
export const FeedAddress = z.object({ address: z.string(), madeAt: Instant }).meta({ id: 'FeedAddress' })

export const EndFeed = z.strictObject({}).meta({ examples: [{}] })
export const FeedEnded = z.object({ ok: z.literal(true) }).meta({ id: 'FeedEnded' })
