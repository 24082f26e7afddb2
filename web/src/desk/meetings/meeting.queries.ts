import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { DecisionByItself } from '@yigen/domain/meetings/decision.ts'
import type { Meeting as MeetingShape, Meetings as MeetingsShape, MyWeek as MyWeekShape } from '@yigen/domain/meetings/meeting.ts'
import type { Minutes as MinutesShape } from '@yigen/domain/meetings/minutes.ts'
import type { MeetingSeriesList } from '@yigen/domain/meetings/series.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { get } from '#shared/http.ts'

export type SeriesList = Wire<typeof MeetingSeriesList>
export type Series = SeriesList['rows'][number]
export type Meetings = Wire<typeof MeetingsShape>
export type MeetingRow = Meetings['rows'][number]
export type Meeting = Wire<typeof MeetingShape>
export type Item = Meeting['items'][number]
export type Decision = Item['decisions'][number]
export type Asking = Item['askings'][number]
export type LiftedUp = Item['lifts'][number]
export type Attending = Meeting['people'][number]
export type Coming = Meeting['coming'][number]
export type MyWeek = Wire<typeof MyWeekShape>
export type WeekItem = MyWeek['items'][number]
export type DecisionAlone = Wire<typeof DecisionByItself>
export type Minutes = Wire<typeof MinutesShape>
export type Addendum = Minutes['addenda'][number]

export const seriesQuery = queryOptions({
  queryKey: [{ of: ['meetingSeries'], beside: ['member', 'unit', 'meeting'] }, 'meeting-series'],
  queryFn: ({ signal }) => get<SeriesList>('/api/meeting-series', {}, signal),
})

/** Of one series or of all that the reader sees, the latest first. */
export const meetingPagesQuery = (seriesId?: string) =>
  infiniteQueryOptions({
    queryKey: [{ of: ['meeting', 'meetingSeries'], beside: ['meetingDecision', 'agendaItem'] }, 'meetings', seriesId ?? 'all'],
    queryFn: ({ pageParam, signal }) => get<Meetings>('/api/meetings', { seriesId, limit: 20, after: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next,
  })

/** What can change on the agenda while it is read. */
const shown = ['meeting', 'agendaItem', 'meetingDecision', 'asking'] as const

export const meetingQuery = (id: string) =>
  queryOptions({
    queryKey: [{ of: shown, beside: ['difficulty', 'lift', 'task', 'project', 'request'], within: { meeting: id } }, 'meeting'],
    queryFn: ({ signal }) => get<Meeting>(`/api/meetings/${id}`, {}, signal),
  })

export const decisionQuery = (id: string) =>
  queryOptions({
    queryKey: [{ of: ['meetingDecision', 'meeting'], beside: ['task', 'project', 'request'] }, 'meeting-decision', id],
    queryFn: ({ signal }) => get<DecisionAlone>(`/api/meeting-decisions/${id}`, {}, signal),
  })

export const minutesQuery = (id: string) =>
  queryOptions({
    queryKey: [{ of: shown, beside: ['lift'], within: { meeting: id } }, 'minutes'],
    queryFn: ({ signal }) => get<Minutes>(`/api/meetings/${id}/minutes`, {}, signal),
  })

export const myWeekQuery = queryOptions({
  queryKey: [{ of: ['difficulty', 'meeting'], beside: ['request', 'project', 'meetingDecision'] }, 'my-week'],
  queryFn: ({ signal }) => get<MyWeek>('/api/my-week', {}, signal),
})
