import { z } from 'zod'
import { DayText, Instant } from '#wire/instant.ts'
import { Id, line, optionalLine } from '#wire/text.ts'
import { seriesOwners } from './meeting-state.ts'

export const mostMembersOfSeries = 60
const unitCode = z.string().min(2).max(40)
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const memberId = Id

/** `seen`: the version that was on the screen; null of a series that is new. */
export const ChangeMeetingSeries = z
  .strictObject({
    owner: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('team'), ministerId: memberId }),
      z.strictObject({ kind: z.literal('unit'), unitId: unitCode }),
    ]),
    ...{ name: line(60), chairId: memberId, recorderId: memberId, memberIds: z.array(memberId).max(mostMembersOfSeries).default([]) },
    /** Monday is 1 */
    weekday: z.number().int().min(1).max(7).default(1),
    ...{ time: clockTime.default('09:00'), place: optionalLine(120).default(''), seen: z.number().int().min(1).nullable().default(null) },
  })
  .meta({
    examples: [
      {
        owner: { kind: 'team', ministerId: '01930f6a-2c41-7d18-a6b5-8e0f4c7d9a23' },
        ...{
          name: '首席服务官周例会',
          chairId: '01930f6a-2c41-7d18-a6b5-8e0f4c7d9a23',
          recorderId: '01930f6a-2c41-7d18-a6b5-8e0f4c7d9a24',
        },
        ...{ memberIds: [], weekday: 1, time: '09:00', place: '区投资促进中心 3 楼会议室' },
      },
    ],
  })

/** `nextId`: the meeting that comes next. */
export const SeriesChanged = z
  .object({ id: Id, version: z.number().int(), nextId: Id, nextAt: Instant, at: Instant })
  .meta({ id: 'SeriesChanged' })

export const NamedPerson = z
  .object({ memberId: Id, name: z.string(), title: z.string(), unitName: z.string(), onLeave: z.boolean() })
  .meta({ id: 'NamedPerson' })

export const MeetingSeries = z
  .object({
    ...{ id: Id, name: z.string(), version: z.number().int() },
    /** `id`: of the minister or the unit */
    owner: z.object({ kind: z.enum(seriesOwners), id: z.string(), name: z.string() }),
    ...{ chair: NamedPerson, recorder: NamedPerson, members: z.array(NamedPerson) },
    ...{ weekday: z.number().int(), time: z.string(), place: z.string() },
    ...{ nextId: Id, nextAt: Instant, nextDay: DayText },
    mayChange: z.boolean(),
  })
  .meta({ id: 'MeetingSeries' })

/** `mayBegin`: whose series the reader may begin: their team's, their unit's, as a leader anybody's. */
export const MeetingSeriesList = z
  .object({
    rows: z.array(MeetingSeries),
    mayBegin: z.array(z.object({ kind: z.enum(seriesOwners), id: z.string(), name: z.string() })),
  })
  .meta({ id: 'MeetingSeriesList' })
