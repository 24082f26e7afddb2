import { z } from 'zod'
import { subjectKinds } from '#kinds.ts'
import { DayText, Instant } from '#wire/instant.ts'
import { Id, optionalLine, Page } from '#wire/text.ts'
import { AgendaItem } from './agenda.ts'
import { agendaFigures, comingFacts } from './agenda-facts.ts'
import { meetingStates, partsAtMeeting, seriesOwners } from './meeting-state.ts'
import { meetingSteps } from './meeting-steps.ts'
import { NamedPerson } from './series.ts'

export const OpenMeeting = z.strictObject({}).meta({ examples: [{}] })
export const CloseMeeting = z.strictObject({}).meta({ examples: [{}] })
/** Who of those expected is there; the others are away. `guests`: who sits in, by name. */
export const RecordAttendance = z
  .strictObject({ presentIds: z.array(Id).max(80), guests: optionalLine(300).default('') })
  .meta({ examples: [{ presentIds: [], guests: '区住建局 罗以宁' }] })
export const NameSubstitute = z
  .strictObject({ awayId: Id, substituteId: Id })
  .meta({ examples: [{ awayId: '01930f6a-2c41-7d18-a6b5-8e0f4c7d9a23', substituteId: '01930f6a-2c41-7d18-a6b5-8e0f4c7d9a24' }] })
export const MeetingDone = z.object({ id: Id, at: Instant }).meta({ id: 'MeetingDone' })

const owner = z.object({ kind: z.enum(seriesOwners), id: z.string(), name: z.string() })
const held = {
  ...{ id: Id, seriesId: Id, seriesName: z.string(), owner, number: z.number().int(), state: z.enum(meetingStates) },
  ...{ day: DayText, startsAt: Instant, place: z.string() },
  /** the weekday of the series was a day off: it was this day */
  movedFrom: DayText.nullable(),
  /** it was never closed, and the freezing of the next one did */
  closedByNext: z.boolean(),
}

export const ListMeetings = z.object({ seriesId: Id.optional(), state: z.enum(meetingStates).optional(), ...Page })
export const MeetingRow = z
  .object({
    ...held,
    ...{
      chairName: z.string(),
      recorderName: z.string(),
      items: z.number().int(),
      decisions: z.number().int(),
      decisionsDone: z.number().int(),
    },
    ...{ signatures: z.number().int(), frozenAt: Instant.nullable() },
  })
  .meta({ id: 'MeetingRow' })
export const Meetings = z.object({ rows: z.array(MeetingRow), next: z.string().nullable() }).meta({ id: 'Meetings' })

/** What comes in the seven days after it. */
export const Coming = z
  .object({
    ...{ fact: z.enum(comingFacts), opens: z.object({ kind: z.enum(subjectKinds), id: z.string() }) },
    ...{ at: Instant, title: z.string(), words: z.string(), who: z.string().nullable() },
  })
  .meta({ id: 'Coming' })

/** `present`: null until attendance is recorded. `substitute`: who stands in for them. `mayName`: the reader may name one. */
export const AtMeeting = z
  .object({
    ...NamedPerson.shape,
    ...{ as: z.enum(partsAtMeeting), present: z.boolean().nullable() },
    substitute: z.object({ memberId: Id, name: z.string(), namedBy: z.string() }).nullable(),
    mayName: z.boolean(),
  })
  .meta({ id: 'AtMeeting' })

export const Figures = z.record(z.enum(agendaFigures), z.number().int())

export const Meeting = z
  .object({
    ...held,
    /** facts are gathered from the one until the other */
    ...{ factsFrom: Instant, freezesAt: Instant, builtAt: Instant.nullable(), frozenAt: Instant.nullable() },
    ...{ openedAt: Instant.nullable(), closedAt: Instant.nullable() },
    ...{ figures: Figures, items: z.array(AgendaItem), coming: z.array(Coming), people: z.array(AtMeeting), guests: z.string() },
    /** after how many days without a sign a project counts as stuck here */
    stuckDays: z.number().int(),
    ...{ signatures: z.number().int(), minutesFrozenAt: Instant.nullable(), digest: z.string().nullable() },
    ...{ previousId: Id.nullable(), nextId: Id.nullable() },
    may: z.array(z.enum(meetingSteps)),
  })
  .meta({ id: 'Meeting' })

/** An officer's own part before the meeting: facts of what they follow, since its last agenda. R17.2 */
export const MyWeek = z
  .object({
    meeting: z.object({ id: Id, seriesName: z.string(), startsAt: Instant, freezesAt: Instant }).nullable(),
    ...{
      from: Instant,
      until: Instant,
      figures: Figures,
      stuckDays: z.number().int(),
      items: z.array(AgendaItem.omit({ decisions: true, askings: true, lifts: true })),
      coming: z.array(Coming),
    },
  })
  .meta({ id: 'MyWeek' })
