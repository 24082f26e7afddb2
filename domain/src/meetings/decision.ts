import { z } from 'zod'
import { subjectKinds } from '#kinds.ts'
import { DayText, Instant } from '#wire/instant.ts'
import { Id, words } from '#wire/text.ts'
import { MeetingDecision } from './agenda.ts'

const unitCode = z.string().min(2).max(40)

/** What, who and by when; without owner or day there is none. R17.3 */
export const RecordDecision = z
  .discriminatedUnion('owner', [
    z.strictObject({ owner: z.literal('unit'), unitId: unitCode, words: words(500), day: DayText }),
    z.strictObject({ owner: z.literal('person'), memberId: Id, words: words(500), day: DayText }),
  ])
  .meta({ examples: [{ owner: 'unit', unitId: '440105-housing', words: '消防设计审查提前介入，先看图，给初审意见。', day: '2026-12-03' }] })
export const DecisionRecorded = z
  .object({ id: Id, meetingId: Id, number: z.number().int(), taskId: Id.nullable(), dueAt: Instant, at: Instant })
  .meta({ id: 'DecisionRecorded' })

export const FinishMeetingDecision = z
  .strictObject({ words: words(1000) })
  .meta({ examples: [{ words: '图纸已送综合科，收件回执在附件。' }] })

/** 提请: to a leader, with a day. R17.3 */
export const AskLeader = z
  .strictObject({ leaderId: Id, words: words(500), day: DayText })
  .meta({ examples: [{ leaderId: '01930f6a-2c41-7d18-a6b5-8e0f4c7d9a23', words: '请商市规划提前单独审查。', day: '2026-12-02' }] })
export const LeaderAsked = z.object({ id: Id, meetingId: Id, dueAt: Instant, at: Instant }).meta({ id: 'LeaderAsked' })
export const AnswerAsking = z.strictObject({ words: words(1000) }).meta({ examples: [{ words: '市规划同意 12-01 单独审。' }] })
export const ChaseAsking = z.strictObject({}).meta({ examples: [{}] })
export const MeetingWorkDone = z.object({ id: Id, meetingId: Id, at: Instant }).meta({ id: 'MeetingWorkDone' })

/** A decision by itself, for whose it is. `meetingId`: null where the reader sees no more of the meeting. `about`: what it came of, for who sees that anyway. R17.3 */
export const DecisionByItself = z
  .object({
    ...MeetingDecision.shape,
    ...{ meetingId: Id.nullable(), seriesName: z.string(), meetingNumber: z.number().int(), meetingDay: DayText },
    about: z.object({ title: z.string(), opens: z.object({ kind: z.enum(subjectKinds), id: z.string() }) }).nullable(),
  })
  .meta({ id: 'DecisionByItself' })
