import { z } from 'zod'
import { ExplainedClock } from '#clocks/clock-view.ts'
import { Decline, WayTried } from '#declines/decline.ts'
import { Person } from '#enterprises/enterprise.ts'
import { FileRow } from '#files/file.ts'
import { HistoryRow } from '#history/history-row.ts'
import { Move } from '#moves/move.ts'
import { Pause } from '#pauses/pause.ts'
import { Rating } from '#ratings/rating.ts'
import { MessageRow, PromiseRow, RequestRow, requestSteps } from '#requests/request.ts'
import { TaskRow } from '#tasks/task.ts'
import { Instant } from '#wire/instant.ts'
import { Id } from '#wire/text.ts'

/** The page of a matter: the request, and what the other slices know of it. R4.1, R11 */
export const RequestView = z
  .object({
    ...RequestRow.shape,
    body: z.string(),
    recordedAt: Instant,
    filedBy: z.string(),
    contactName: z.string(),
    callbackPhone: z.string(),
    /** the message a reply must name as seen (R4.4) */
    lastMessageId: Id,
    enterprise: z.object({ id: Id, name: z.string(), kind: z.string(), streetName: z.string().nullable(), building: z.string() }),
    officer: Person.nullable(),
    deputy: Person.nullable(),
    minister: Person.nullable(),
    clocks: z.array(ExplainedClock),
    messages: z.array(MessageRow),
    files: z.array(FileRow),
    promises: z.array(PromiseRow),
    /** the latest rows; `earlierHistory` is where the record goes on (`after` of listHistory), null when these are all */
    history: z.array(HistoryRow),
    earlierHistory: z.string().nullable(),
    tasks: z.array(TaskRow),
    waysTried: z.array(WayTried),
    declines: z.array(Decline),
    pause: Pause.nullable(),
    /** working minutes of all its pauses so far (R6.1) */
    pausedMinutes: z.number(),
    rating: Rating.nullable(),
    move: Move.nullable(),
    /** words for the settlement, from the tasks' results; never sent unseen (R4.8) */
    proposedSettlement: z.string(),
    /** a note of the reader's is told to who has the matter in hand */
    noteTells: z.boolean(),
    /** for every step: null when it can be taken now, else the sentence why not (greys the button) */
    whyNot: z.record(z.enum(requestSteps), z.string().nullable()),
    /** 'whole', or 'state' for those who may only see how it stands (R11.2) */
    sight: z.enum(['whole', 'state']),
  })
  .meta({ id: 'Request' })
