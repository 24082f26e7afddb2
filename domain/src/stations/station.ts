import { z } from 'zod'
import { phases } from '#services/phase.ts'
import { DayText, Instant } from '#wire/instant.ts'
import { Id, line, optionalLine, words } from '#wire/text.ts'
import { calledOffReasons, sessionStates } from './session-state.ts'
import { sessionSteps } from './station-steps.ts'
import { DutySwap } from './swap.ts'

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** Of one week: on a day off nobody is there, so a pattern names a weekday. R19.1 */
const pattern = {
  ...{ name: line(40), place: line(120), note: optionalLine(200).default('') },
  /** Monday is 1 */
  weekday: z.number().int().min(1).max(5),
  ...{ from: clockTime, until: clockTime, slotMinutes: z.number().int().min(10).max(60).default(20) },
  /** every n-th slot can be booked, the others are kept for walk-ins */
  bookEvery: z.number().int().min(1).max(4).default(2),
  desks: z.number().int().min(1).max(2).default(1),
  /** what is asked there most: one of those on duty has settled such matters */
  phase: z.enum(phases).nullable().default(null),
}
const example = { name: '万胜广场', place: '新港东路 1238 号 1 楼大堂东侧', weekday: 3, from: '14:00', until: '17:00', desks: 2 }

export const CreateStation = z.strictObject(pattern).meta({ examples: [example] })
/** `seen`: the version that was on the screen. */
export const ChangeStation = z
  .strictObject({ ...pattern, ministerId: Id, seen: z.number().int().min(1) })
  .meta({ examples: [{ ...example, ministerId: '01930f6a-2c41-7d18-a6b5-8e0f4c7d9a23', seen: 1 }] })
export const CloseStation = z.strictObject({ reason: words(300) }).meta({ examples: [{ reason: '大楼收回场地。' }] })
export const MoveSession = z
  .strictObject({ startsAt: Instant, reason: words(300) })
  .meta({ examples: [{ startsAt: '2026-12-03T14:00:00+08:00', reason: '大楼停电检修。' }] })
export const CallOffSession = z.strictObject({ reason: words(300) }).meta({ examples: [{ reason: '大楼停电检修。' }] })
/** `seen`: who sat at the desk on the screen. */
export const AssignDuty = z
  .strictObject({ desk: z.number().int().min(1).max(2), memberId: Id.nullable(), seen: Id.nullable().default(null) })
  .meta({ examples: [{ desk: 1, memberId: null, seen: null }] })
export const CloseDutySession = z
  .strictObject({ words: optionalLine(500).default('') })
  .meta({ examples: [{ words: '来了 6 家，立了 4 件诉求。' }] })

export const StationDone = z.object({ id: Id, version: z.number().int(), at: Instant }).meta({ id: 'StationDone' })
export const SessionDone = z.object({ id: Id, stationId: Id, at: Instant }).meta({ id: 'SessionDone' })

export const SeatOnDuty = z
  .object({ desk: z.number().int(), dutyId: Id.nullable(), memberId: Id.nullable(), name: z.string().nullable() })
  .meta({ id: 'SeatOnDuty' })

const session = {
  ...{ id: Id, stationId: Id, state: z.enum(sessionStates), plannedDay: DayText, day: DayText, startsAt: Instant, endsAt: Instant },
  /** of the day off that it was moved from or called off for; empty for none */
  festival: z.string(),
  ...{ calledOff: z.enum(calledOffReasons).nullable(), words: z.string() },
  /** the year has no official table yet */
  provisional: z.boolean(),
  /** desk by desk */
  seats: z.array(SeatOnDuty),
}
export const SessionRow = z.object(session).meta({ id: 'SessionRow' })

const station = {
  ...{ id: Id, name: z.string(), place: z.string(), note: z.string(), weekday: z.number().int(), from: z.string(), until: z.string() },
  ...{ slotMinutes: z.number().int(), bookEvery: z.number().int(), desks: z.number().int(), phase: z.enum(phases).nullable() },
  ...{ ministerId: Id, ministerName: z.string(), version: z.number().int(), closedAt: Instant.nullable() },
  /** the reader may change and close it */
  mayHold: z.boolean(),
}
export const StationRow = z
  .object({ ...station, next: SessionRow.nullable(), empty: z.number().int(), sessions: z.number().int() })
  .meta({ id: 'StationRow' })
/** `empty`: of the sessions of the next eight weeks (`sessions`), those that somebody is missing at. */
export const Stations = z.object({ rows: z.array(StationRow), mayCreate: z.boolean() }).meta({ id: 'Stations' })

/** With its sessions of the eight weeks before and the eight that come. */
export const Station = z.object({ ...station, sessions: z.array(SessionRow) }).meta({ id: 'Station' })

export const SlotView = z.object({ desk: z.number().int(), from: Instant, until: Instant, bookable: z.boolean() }).meta({ id: 'SlotView' })

/** A station on its day. */
export const DutySession = z
  .object({
    ...session,
    station: z.object(station),
    slots: z.array(SlotView),
    ...{ closedBy: z.string().nullable(), closedAt: Instant.nullable(), closedWords: z.string() },
    /** of this session, which wait for the reader or were offered by them */
    swaps: z.array(DutySwap),
    /** the next sessions of the station */
    coming: z.array(SessionRow),
    /** the reader’s duty here, and whether they may offer to swap it */
    ...{ dutyId: Id.nullable(), mayOffer: z.boolean() },
    may: z.array(z.enum(sessionSteps)),
  })
  .meta({ id: 'DutySession' })
