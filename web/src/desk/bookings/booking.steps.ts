import type { BookForVisitor, BookingDone, ServeVisitor, VisitorServed } from '@yigen/domain/bookings/booking.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { some } from '#shared/about.ts'
import { step } from '../shared/step.ts'
import type { StationCard } from './booking.queries.ts'

type Done = Wire<typeof BookingDone>
export type Serving = Wire<typeof ServeVisitor>

const atDesk = (id: string, what: string) => step<Done>({ booking: id }, 'POST', `/api/bookings/${id}/${what}`, {})

export const bookForVisitor = (sessionId: string, booking: Wire<typeof BookForVisitor>) =>
  step<Done>({ booking: some }, 'POST', `/api/station-sessions/${sessionId}/bookings`, booking)
export const callVisitor = (id: string) => atDesk(id, 'calling')
export const markNoShow = (id: string) => atDesk(id, 'no-show')
export const cancelForVisitor = (id: string) => atDesk(id, 'cancelling')
export const serveVisitor = (id: string, serving: Serving) =>
  step<Wire<typeof VisitorServed>>({ booking: id, request: some, enterprise: some }, 'POST', `/api/bookings/${id}/serving`, serving)
export const renewCard = (stationId: string) => step<StationCard>({ stationCard: stationId }, 'POST', `/api/stations/${stationId}/card`, {})
