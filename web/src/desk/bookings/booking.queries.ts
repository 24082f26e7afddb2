import { queryOptions } from '@tanstack/react-query'
import type { Bookings as BookingsShape, StationCard as StationCardShape, Visitor as VisitorShape } from '@yigen/domain/bookings/booking.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { get } from '#shared/http.ts'

export type Bookings = Wire<typeof BookingsShape>
export type BookingRow = Bookings['rows'][number]
export type Visitor = Wire<typeof VisitorShape>
export type StationCard = Wire<typeof StationCardShape>

export const bookingsQuery = (sessionId: string) =>
  queryOptions({
    queryKey: [{ of: ['booking', 'stationSession'], beside: ['request'] }, 'bookings', sessionId],
    queryFn: ({ signal }) => get<Bookings>(`/api/station-sessions/${sessionId}/bookings`, {}, signal),
  })

export const visitorQuery = (id: string) =>
  queryOptions({
    queryKey: [{ of: ['booking'], beside: ['request'] }, 'visitor', id],
    queryFn: ({ signal }) => get<Visitor>(`/api/bookings/${id}`, {}, signal),
  })

export const cardQuery = (stationId: string) =>
  queryOptions({
    queryKey: [{ of: ['stationCard'] }, 'station-card', stationId],
    queryFn: ({ signal }) => get<StationCard>(`/api/stations/${stationId}/card`, {}, signal),
  })
