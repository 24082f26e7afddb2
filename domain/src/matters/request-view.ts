import { z } from 'zod'
import { Clock, ExplainedClock } from '#clocks/clock-view.ts'
import { Decline, WayTried } from '#declines/decline.ts'
import { Person, PersonToCall } from '#enterprises/enterprise.ts'
import { FileRow } from '#files/file.ts'
import { HistoryRow, PublicHistoryRow } from '#history/history-row.ts'
import { LevelAsked, LiftLine } from '#lifts/lift.ts'
import { Move } from '#moves/move.ts'
import { Pause } from '#pauses/pause.ts'
import { Rating } from '#ratings/rating.ts'
import { MergedHere, MessageRow, PromiseRow, RequestRow, requestSteps } from '#requests/request.ts'
import { MatterLimitsView } from '#settings/district-settings.ts'
import { Supervision } from '#supervisions/supervision.ts'
import { TaskRow } from '#tasks/task.ts'
import { TransferOfMatter } from '#transfers/transfer.ts'
import { Instant } from '#wire/instant.ts'
import { Id } from '#wire/text.ts'

/** The page of a matter: the request, and what the other slices know of it. R4.1, R11 */
const RequestToOffice = z
  .object({
    reader: z.literal('office'),
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
    /** the numbers of the district that hold for it (R4.13), and for an appeal made now */
    limits: MatterLimitsView,
    rating: Rating.nullable(),
    move: Move.nullable(),
    /** the matter in which it goes on (R4.11) */
    mergedInto: z.object({ id: Id, number: z.string() }).nullable(),
    /** what was merged into it, the earliest first */
    mergedHere: z.array(MergedHere),
    /** orders of ministers and leaders, the latest first. R7.6 */
    supervisions: z.array(Supervision),
    /** questions that went up a level, the latest first. R18.2 */
    lifts: z.array(LiftLine),
    /** the level that has the question now, and by when it answers. R18.2 */
    levelAsked: LevelAsked.nullable(),
    /** in which district it goes on, or from which it came. R18.4 */
    transfer: TransferOfMatter.nullable(),
    /** words for the settlement, from the tasks' results; never sent unseen (R4.8) */
    proposedSettlement: z.string(),
    /** a note of the reader's is told to who has the matter in hand */
    noteTells: z.boolean(),
    /** for every step: null when it can be taken now, else the sentence why not (greys the button) */
    whyNot: z.record(z.enum(requestSteps), z.string().nullable()),
    sight: z.literal('whole'),
  })
  .meta({ id: 'Request' })

const none = z.array(z.never())
/** To a street's people on their ground: how it stands, who holds it and until when; not who filed it, nor a word of it. R11.2 */
const RequestToStreet = RequestToOffice.extend({
  reader: z.literal('street'),
  sight: z.literal('state'),
  ...{
    body: z.literal(''),
    filedBy: z.literal(''),
    contactName: z.literal(''),
    callbackPhone: z.literal(''),
    proposedSettlement: z.literal(''),
  },
  ...{
    messages: none,
    files: none,
    promises: none,
    history: none,
    tasks: none,
    waysTried: none,
    declines: none,
    supervisions: none,
    lifts: none,
    mergedHere: none,
  },
  ...{
    levelAsked: z.null(),
    transfer: z.null(),
    earlierHistory: z.null(),
    pause: z.null(),
    pausedMinutes: z.literal(0),
    rating: z.null(),
    move: z.null(),
  },
}).meta({ id: 'RequestToStreet' })

/** To the enterprise: who answers by name and duty phone, what is public of the record. R11.1, R11.3 */
const RequestToEnterprise = RequestToOffice.omit({
  officerId: true,
  noteTells: true,
  proposedSettlement: true,
  move: true,
  supervisions: true,
  lifts: true,
})
  .extend({
    reader: z.literal('enterprise'),
    ...{ officer: PersonToCall.nullable(), deputy: PersonToCall.nullable(), minister: PersonToCall.nullable() },
    clock: Clock.omit({ holderId: true }).nullable(),
    clocks: z.array(ExplainedClock.omit({ holderId: true })),
    // as whom somebody acted then, whoever stands in now. R3.3
    history: z.array(PublicHistoryRow.extend({ actorAs: z.literal('deputy').nullable() })),
    // why a promise was put off again is for the superiors
    promises: z.array(PromiseRow.omit({ reason: true })),
  })
  .meta({ id: 'RequestToEnterprise' })

export const RequestView = z
  .discriminatedUnion('reader', [RequestToOffice, RequestToStreet, RequestToEnterprise])
  .meta({ id: 'RequestView' })
