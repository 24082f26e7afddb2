import { z } from 'zod'
import { Day, Instant } from '#wire/instant.ts'
import type { Sentence } from '#wire/language.ts'
import { Id, line, words } from '#wire/text.ts'

export const parentEventWords = {
  merger: { zh: '并购', en: 'merger' },
  reform: { zh: '改制', en: 'reform' },
  listing: { zh: '上市', en: 'listing' },
} as const satisfies Record<string, Sentence>
export type ParentEventKind = keyof typeof parentEventWords
export const parentEventKinds = Object.keys(parentEventWords) as [ParentEventKind, ...ParentEventKind[]]

/** What happens to the parent of an enterprise: on which day it was made known and where; `nextOn`, the day of a decision to come. R23.1 */
export const RecordParentEvent = z
  .strictObject({
    kind: z.enum(parentEventKinds),
    parent: line(120),
    words: words(300),
    source: line(80),
    on: Day,
    nextOn: Day.nullable().default(null),
  })
  .meta({
    examples: [
      {
        ...{ kind: 'merger', parent: '灯塔纺织集团', words: '公告与苏州一家集团合并，总部放哪里没说。' },
        ...{ source: '交易所公告', on: '2026-11-18', nextOn: '2026-12-08' },
      },
    ],
  })
export const ParentEventRecorded = z.object({ id: Id, enterpriseId: Id, at: Instant }).meta({ id: 'ParentEventRecorded' })
