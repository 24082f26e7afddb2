import { z } from 'zod'
import { Clock } from '#clocks/clock-view.ts'
import { clockSubjects, nextSteps } from '#kinds.ts'
import { turns } from '#requests/request.ts'
import { requestStatuses } from '#requests/request-status.ts'
import { Instant } from '#wire/instant.ts'
import { Id } from '#wire/text.ts'

/** `all`: not the first rows alone, but every one. */
export const AskToday = z.object({ rows: z.enum(['first', 'all']).default('first') })

/** A row of the day: one clock that runs for me, or that I cover, or a department's in a matter of mine that is due before my own. Ordered by due time, overdue first. */
export const TodayRow = z
  .object({
    clock: Clock,
    /** what the clock hangs on */
    subject: z.object({ kind: z.enum(clockSubjects), id: Id }),
    enterpriseId: Id.nullable(),
    /** empty where it belongs to none */
    enterpriseName: z.string(),
    enterpriseKind: z.enum(['prospect', 'target', 'key']).nullable(),
    requestId: Id.nullable(),
    /** the task it is about; of one's own unit's task the request itself stays closed (R11.2) */
    taskId: Id.nullable(),
    title: z.string(),
    status: z.enum(requestStatuses).nullable(),
    lastMessageId: Id.nullable(),
    turn: z.enum(turns),
    /** the department or the authority it waits for */
    waitsFor: z.string().nullable(),
    /** by when the enterprise was promised its next answer, of a settlement that is late (R4.7) */
    promisedDueAt: Instant.nullable(),
    /** set when I hold it for a colleague on leave */
    coveredFor: z.string().nullable(),
    next: z.enum(nextSteps),
  })
  .meta({ id: 'TodayRow' })

/** A row of a matter in somebody else's hands: `waitsFor` names them, `officerName` whose enterprise it is. */
export const OthersRow = TodayRow.extend({ officerName: z.string().nullable() }).meta({ id: 'OthersRow' })

const Others = z.object({
  rows: z.array(OthersRow),
  /** rows beyond those shown are counted here */
  more: z.number().int(),
})

export const Today = z
  .object({
    now: Instant,
    rows: z.array(TodayRow),
    /** rows beyond the first 200 are counted here; of a day asked for whole, those beyond 5,000 */
    more: z.number().int(),
    /** what the ladder told the reader of and still runs, one row a matter, the longest late first (R10.1) */
    climbed: Others,
    /** for a street's people: matters on its ground that are late or due today, as far as they see them (R11.2) */
    ground: Others,
    figures: z.object({
      /** answers due in the last 30 days: how many, how many in time. The rate is shown with both. */
      answers: z.object({ due: z.number().int(), onTime: z.number().int(), days: z.number().int() }),
      overdue: z.number().int(),
      dueToday: z.number().int(),
      nextDueAt: Instant.nullable(),
      open: z.number().int(),
      enterprises: z.number().int(),
    }),
    /** to a leader, how the district stands: requests, and answers due in the last 30 days */
    district: z
      .object({
        answers: z.object({ due: z.number().int(), onTime: z.number().int(), days: z.number().int() }),
        overdue: z.number().int(),
        dueToday: z.number().int(),
        open: z.number().int(),
        oldestDueAt: Instant.nullable(),
      })
      .nullable(),
    covering: z.array(z.object({ memberId: Id, name: z.string(), until: Instant, enterprises: z.number().int(), open: z.number().int() })),
    leave: z.object({ until: Instant, deputyName: z.string().nullable() }).nullable(),
    waitingForOfficer: z.number().int(),
    /** where the reader is on duty now or until tomorrow night. R19.2 */
    duty: z.array(z.object({ sessionId: Id, stationName: z.string(), place: z.string(), startsAt: Instant, endsAt: Instant })),
    /** whom the reader goes to see until tomorrow night, and whom they went to see without a note so far. R20.1, R20.2 */
    visits: z.array(z.object({ visitId: Id, enterpriseName: z.string(), place: z.string(), startsAt: Instant })),
    /** what the reader holds until tomorrow night, and what is over without being closed. R20.3 */
    events: z.array(z.object({ eventId: Id, title: z.string(), place: z.string(), startsAt: Instant, endsAt: Instant })),
    /** what came onto the list to visit of late; nobody has planned to go. R23.1 */
    signs: z.array(z.object({ signId: Id, enterpriseName: z.string(), listedAt: Instant })),
    /** results that wait for the reader as the second person; their own that were returned or are disputed. R16.2 */
    results: z.object({ toVerify: z.number().int(), toMend: z.number().int() }),
  })
  .meta({ id: 'Today' })
