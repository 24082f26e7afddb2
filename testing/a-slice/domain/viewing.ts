import { z } from 'zod'
import { Instant } from '#wire/instant.ts'
import { Id, words } from '#wire/text.ts'

export const AskViewing = z
  .strictObject({ address: words(60), officerId: Id })
  .meta({ examples: [{ address: '万胜广场 B 塔 12 层', officerId: '01930f6a-5b10-7c3e-9d41-6a2f0c8e7b15' }] })
export const ShowViewing = z.strictObject({ words: words(500) }).meta({ examples: [{ words: '看过了，层高不够。' }] })

export const Viewing = z
  .object({ id: Id, place: z.string(), memberName: z.string(), askedAt: Instant, shownAt: Instant.nullable() })
  .meta({ id: 'Viewing' })
export const ViewingList = z.object({ rows: z.array(Viewing) }).meta({ id: 'ViewingList' })
export const ViewingDone = z.object({ id: Id, at: Instant }).meta({ id: 'ViewingDone' })
