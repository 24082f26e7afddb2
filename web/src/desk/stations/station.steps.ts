import type { PublishRoster, RosterPublished } from '@yigen/domain/stations/roster-view.ts'
import type { AssignDuty, ChangeStation, CreateStation, SessionDone, StationDone } from '@yigen/domain/stations/station.ts'
import type { OfferSwap, SwapDone } from '@yigen/domain/stations/swap.ts'
import type { DutyWished, WishDuty } from '@yigen/domain/stations/wish.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { some } from '#shared/about.ts'
import { step } from '../shared/step.ts'

type Done = Wire<typeof SessionDone>
type Swapped = Wire<typeof SwapDone>

const sessions = (id: string, what: string) => `/api/station-sessions/${id}/${what}`

export const createStation = (station: Wire<typeof CreateStation>) =>
  step<Wire<typeof StationDone>>({ station: some, stationSession: some }, 'POST', '/api/stations', station)
export const changeStation = (id: string, station: Wire<typeof ChangeStation>) =>
  step<Wire<typeof StationDone>>({ station: id, stationSession: some }, 'PUT', `/api/stations/${id}`, station)
export const closeStation = (id: string, reason: string) =>
  step<Wire<typeof StationDone>>({ station: id, stationSession: some }, 'POST', `/api/stations/${id}/closing`, { reason })

export const moveSession = (id: string, startsAt: string, reason: string) =>
  step<Done>({ stationSession: id }, 'POST', sessions(id, 'move'), { startsAt, reason })
export const callOffSession = (id: string, reason: string) =>
  step<Done>({ stationSession: id }, 'POST', sessions(id, 'calling-off'), { reason })
export const closeDutySession = (id: string, words: string) =>
  step<Done>({ stationSession: id }, 'POST', sessions(id, 'closing'), { words })
/** Both hear of it at once. R19.2 */
export const assignDuty = (id: string, seat: Wire<typeof AssignDuty>) =>
  step<Done>({ stationSession: id }, 'POST', sessions(id, 'duty'), seat)
/** Whoever makes the roster sees it. R19.2 */
export const wishDuty = (id: string, wish: Wire<typeof WishDuty>) =>
  step<Wire<typeof DutyWished>>({ stationSession: id, roster: some }, 'PUT', sessions(id, 'wish'), wish)
export const publishRoster = (roster: Wire<typeof PublishRoster>) =>
  step<Wire<typeof RosterPublished>>({ roster: roster.ministerId, stationSession: some }, 'PUT', '/api/roster', roster)

export const offerSwap = (dutyId: string, offer: Wire<typeof OfferSwap>) =>
  step<Swapped>({ stationSession: some }, 'POST', `/api/duties/${dutyId}/swaps`, offer)
export const takeSwap = (id: string, givesDutyId: string | null) =>
  step<Swapped>({ stationSession: some }, 'POST', `/api/duty-swaps/${id}/taking`, { givesDutyId })
export const dropSwap = (id: string) => step<Swapped>({ stationSession: some }, 'POST', `/api/duty-swaps/${id}/dropping`, {})
