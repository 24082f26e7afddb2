import { z } from 'zod'
import { subjectKinds } from '#kinds.ts'
import { LiftLine, ProposeLift } from '#lifts/lift.ts'
import { liftStatuses } from '#lifts/lift-status.ts'
import { taskStatuses } from '#tasks/task-status.ts'
import { DayText, Instant } from '#wire/instant.ts'
import { Id, line, optionalWords, words } from '#wire/text.ts'
import { agendaFactNames, agendaSections } from './agenda-facts.ts'
import { meetingDecisionOwners } from './meeting-state.ts'

export const BuildAgenda = z.strictObject({}).meta({ examples: [{}] })
/** `frozen`: the agenda stands from now on. `added`: lines that were not there before. */
export const AgendaBuilt = z
  .object({ id: Id, frozen: z.boolean(), items: z.number().int(), added: z.number().int(), at: Instant })
  .meta({ id: 'AgendaBuilt' })

export const AddAgendaItem = z
  .strictObject({
    ...{ title: line(80), words: optionalWords(500).default('') },
    /** what it is about, if anything that is there */
    about: z
      .strictObject({ kind: z.enum(['request', 'project', 'enterprise']), id: Id })
      .nullable()
      .default(null),
  })
  .meta({ examples: [{ title: '12 月驻点排班', words: '万胜广场周三下午缺一人。' }] })
export const TakeOffAgendaItem = z.strictObject({ reason: words(300) }).meta({ examples: [{ reason: '今天上午已经办结。' }] })
export const AgendaItemDone = z.object({ id: Id, meetingId: Id, version: z.number().int(), at: Instant }).meta({ id: 'AgendaItemDone' })

/** `seen`: the version of the item that was on the screen. `carried`: it stays open and stands on the next agenda. */
export const MinuteItem = z
  .strictObject({ words: optionalWords(2000), carried: z.boolean().default(false), seen: z.number().int().min(1) })
  .meta({ examples: [{ words: '市规划 11-20 来函，联审会改到 11-27；先请综合科看图。', carried: false, seen: 1 }] })

/** One question of an item goes up a level: at once by who chairs and stands above its officer, else it waits for the next superior. R17.5 */
export const LiftAgendaItem = ProposeLift
export const AgendaItemLifted = z
  .object({
    id: Id,
    meetingId: Id,
    status: z.enum(liftStatuses),
    dueAt: Instant,
    waitsFor: z.string().nullable(),
    waitsUntil: Instant,
    at: Instant,
  })
  .meta({ id: 'AgendaItemLifted' })

/** What a meeting decided: a task of a unit, or a person's by a day. R17.3 */
export const MeetingDecision = z
  .object({
    /** of the meeting, from 1 */
    ...{ id: Id, number: z.number().int(), words: z.string(), owner: z.enum(meetingDecisionOwners) },
    /** the person or the unit */
    ...{ ownerId: z.string(), ownerName: z.string(), day: DayText, dueAt: Instant },
    ...{ taskId: Id.nullable(), taskStatus: z.enum(taskStatuses).nullable() },
    ...{ doneAt: Instant.nullable(), doneBy: z.string().nullable(), doneWords: z.string() },
    /** the reader may say that it is done */
    mayFinish: z.boolean(),
  })
  .meta({ id: 'MeetingDecision' })

/** 提请: what a meeting wants of a leader. R17.3 */
export const Asking = z
  .object({
    ...{ id: Id, words: z.string(), leaderId: Id, leaderName: z.string(), day: DayText, dueAt: Instant },
    ...{ answer: z.string(), answeredAt: Instant.nullable(), answeredBy: z.string().nullable() },
    /** how often it was chased, and when last */
    ...{ chased: z.number().int(), chasedAt: Instant.nullable() },
    ...{ mayAnswer: z.boolean(), mayChase: z.boolean() },
  })
  .meta({ id: 'Asking' })

export const AgendaItem = z
  .object({
    /** as it is called on the agenda, from 1; null of one taken off */
    ...{
      id: Id,
      number: z.number().int().nullable(),
      version: z.number().int(),
      section: z.enum(agendaSections),
      fact: z.enum(agendaFactNames),
    },
    /** the fact it stands on, which opens it; null where nothing is there to open */
    opens: z.object({ kind: z.enum(subjectKinds), id: z.string() }).nullable(),
    enterpriseId: Id.nullable(),
    /** whom or what it is about, and the fact in words */
    ...{ title: z.string(), words: z.string() },
    /** who is responsible for it; when it happened; by when it was due */
    ...{ who: z.string().nullable(), at: Instant.nullable(), dueAt: Instant.nullable() },
    /** who added it by hand */
    addedBy: z.string().nullable(),
    takenOff: z.object({ by: z.string(), at: Instant, reason: z.string() }).nullable(),
    ...{ minutes: z.string(), minutedBy: z.string().nullable(), minutedAt: Instant.nullable(), carried: z.boolean() },
    /** `lifts`: the questions of it that went up a level, the latest first */
    ...{ decisions: z.array(MeetingDecision), askings: z.array(Asking), lifts: z.array(LiftLine) },
  })
  .meta({ id: 'AgendaItem' })
