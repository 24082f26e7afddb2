import { z } from 'zod'
import { Person } from '#enterprises/enterprise.ts'
import { FileRow } from '#files/file.ts'
import { HistoryRow } from '#history/history-row.ts'
import { requestStatuses } from '#requests/request-status.ts'
import { Instant } from '#wire/instant.ts'
import { Id } from '#wire/text.ts'
import { TaskRow } from './task.ts'

/** What a department sees of a matter: the request as it was filed, its public history, and their own task; nothing else. R11.2 */
export const TaskView = z
  .object({
    ...TaskRow.shape,
    /** the matter it is a part of; null where it was asked for on something else (R7.7) */
    request: z
      .object({
        id: Id,
        number: z.string(),
        title: z.string(),
        body: z.string(),
        status: z.enum(requestStatuses),
        receivedAt: Instant,
        files: z.array(FileRow),
      })
      .nullable(),
    /** whom to ask: the enterprise's officer */
    officer: Person.nullable(),
    /** who of the unit could do it; for its own people. R7.5 */
    colleagues: z.array(z.object({ id: Id, name: z.string(), onLeave: z.boolean() })),
    /** of the result, and what was handed out with it (`internal`) */
    files: z.array(FileRow),
    /** the latest 200 rows of the public history of the matter and of what was recorded of this task */
    history: z.array(HistoryRow),
  })
  .meta({ id: 'TaskView' })
