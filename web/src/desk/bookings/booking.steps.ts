import type {
  BookForVisitor,
  BookingDone,
  CallVisitor,
  GiveNumber,
  NumberGiven,
  ServeVisitor,
  VisitorServed,
} from '@yigen/domain/bookings/booking.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { some } from '#shared/about.ts'
import { step } from '../shared/step.ts'
import type { StationCard } from './booking.queries.ts'

type Done = Wire<typeof BookingDone>
export type Serving = Wire<typeof ServeVisitor>

const atDesk = (id: string, what: string, body: object = {}) => step<Done>({ booking: id }, 'POST', `/api/bookings/${id}/${what}`, body)

export const bookForVisitor = (sessionId: string, booking: Wire<typeof BookForVisitor>) =>
  step<Done>({ booking: some }, 'POST', `/api/station-sessions/${sessionId}/bookings`, booking)
export const giveNumber = (sessionId: string, visitor: Wire<typeof GiveNumber>) =>
  step<Wire<typeof NumberGiven>>({ booking: some }, 'POST', `/api/station-sessions/${sessionId}/queue`, visitor)
export const callVisitor = (id: string, calling: Wire<typeof CallVisitor> = {}) => atDesk(id, 'calling', calling)
export const recordVisitorCall = (id: string, words: string) => atDesk(id, 'call', { words })
export const markArrived = (id: string) => atDesk(id, 'arrival')
export const markNoShow = (id: string) => atDesk(id, 'no-show')
export const cancelForVisitor = (id: string) => atDesk(id, 'cancelling')
export const serveVisitor = (id: string, serving: Serving) =>
  step<Wire<typeof VisitorServed>>({ booking: id, request: some, enterprise: some }, 'POST', `/api/bookings/${id}/serving`, serving)
export const renewCard = (stationId: string) => step<StationCard>({ stationCard: stationId }, 'POST', `/api/stations/${stationId}/card`, {})
