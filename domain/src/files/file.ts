import { z } from 'zod'
import { Instant } from '#wire/instant.ts'
import { Id } from '#wire/text.ts'

/** `inline`: to be looked at in place, where its type is one that runs nothing. */
export const LookAtFile = z.object({ inline: z.stringbool().default(false) })

export const FileRow = z
  .object({
    id: Id,
    name: z.string(),
    type: z.string(),
    bytes: z.number().int(),
    side: z.enum(['enterprise', 'office']),
    /** the task whose result it belongs to */
    taskId: Id.nullable(),
    /** handed out with its task: the enterprise never reads it. R11.3 */
    internal: z.boolean(),
    attachedBy: z.string(),
    attachedAt: Instant,
  })
  .meta({ id: 'FileRow' })
