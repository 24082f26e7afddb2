import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { EventList as EventListShape, EventQuestions as EventQuestionsShape, Event as EventShape } from '@yigen/domain/events/event.ts'
import type { QuestionState } from '@yigen/domain/events/event-status.ts'
import type { ReadBy, Wire } from '@yigen/domain/wire/instant.ts'
import { get } from '#shared/http.ts'

type EventList = ReadBy<typeof EventListShape, 'office'>
export type EventRow = EventList['rows'][number]
export type Event = ReadBy<typeof EventShape, 'office'>
export type WholeEvent = NonNullable<Event['whole']>
export type Attendee = WholeEvent['people'][number]
type EventQuestions = Wire<typeof EventQuestionsShape>
export type Question = EventQuestions['rows'][number]

export const eventsQuery = (over: boolean) =>
  infiniteQueryOptions({
    queryKey: [{ of: ['event'], beside: ['request'] }, 'events', over],
    queryFn: ({ pageParam, signal }) => get<EventList>('/api/district-events', { over, limit: 50, after: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next,
  })

export const eventQuery = (id: string) =>
  queryOptions({
    queryKey: [{ of: ['event'], beside: ['request'], within: { event: id } }, 'events', 'one'],
    queryFn: ({ signal }) => get<Event>(`/api/district-events/${id}`, {}, signal),
  })

export const questionsQuery = (eventId: string, state: QuestionState) =>
  infiniteQueryOptions({
    queryKey: [{ of: ['event', 'request'], within: { event: eventId } }, 'events', 'questions', state],
    queryFn: ({ pageParam, signal }) =>
      get<EventQuestions>('/api/event-questions', { eventId, state, limit: 100, after: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next,
  })
