import { z } from 'zod'
import { noticeNames, subjectKinds } from '#kinds.ts'
import { Instant } from '#wire/instant.ts'
import { Id, Page } from '#wire/text.ts'

export const Notice = z
  .object({
    id: Id,
    at: Instant,
    kind: z.enum(noticeNames),
    level: z.enum(['plain', 'soon', 'over']),
    enterpriseId: Id.nullable(),
    requestId: Id.nullable(),
    /** what it tells of */
    subject: z.object({ kind: z.enum(subjectKinds), id: z.string() }).nullable(),
    data: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
    sentence: z.string(),
    read: z.boolean(),
  })
  .meta({ id: 'Notice' })
export const ListNotices = z.object({ ...Page, unread: z.stringbool().optional() })
export const NoticeList = z
  .object({ rows: z.array(Notice), unread: z.number().int(), next: z.string().nullable() })
  .meta({ id: 'NoticeList' })
export const MarkNoticesRead = z
  .strictObject({
    ids: z.array(Id).max(100).optional(),
    all: z.literal(true).optional(),
    /** all that tell of this one thing: it was opened, or its end was seen, on its own page */
    subjectId: Id.optional(),
    /** all that tell of this matter: it was opened */
    requestId: Id.optional(),
    /** all that tell of this enterprise by kinds of subject that are shown on its page: it was opened */
    enterprise: z.strictObject({ id: Id, kinds: z.array(z.enum(subjectKinds)).min(1).max(subjectKinds.length) }).optional(),
  })
  .meta({
    examples: [{ ids: ['01930f6a-5b10-7c3e-9d41-6a2f0c8e7b15'] }, { all: true }, { subjectId: '01930f6a-5b10-7c3e-9d41-6a2f0c8e7b15' }],
  })
