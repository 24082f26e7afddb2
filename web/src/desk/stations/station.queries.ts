import { queryOptions } from '@tanstack/react-query'
import type { RosterProposal, Roster as RosterShape } from '@yigen/domain/stations/roster-view.ts'
import type { DutySession as DutySessionShape, Station as StationShape, Stations as StationsShape } from '@yigen/domain/stations/station.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { get } from '#shared/http.ts'

export type Stations = Wire<typeof StationsShape>
export type StationRow = Stations['rows'][number]
export type Station = Wire<typeof StationShape>
export type Session = Station['sessions'][number]
export type DutySession = Wire<typeof DutySessionShape>
export type Swap = DutySession['swaps'][number]
type AnyRoster = Wire<typeof RosterShape>
/** Of a minister. */
export type Roster = AnyRoster & { ministerId: string }
export const hasMinister = (roster: AnyRoster): roster is Roster => roster.ministerId !== null
export type RosterOfficer = Roster['officers'][number]
export type Proposal = Wire<typeof RosterProposal>

const all = { of: ['station', 'stationSession', 'roster'], beside: ['member'] } as const

export const stationsQuery = queryOptions({
  queryKey: [all, 'stations'],
  queryFn: ({ signal }) => get<Stations>('/api/stations', {}, signal),
})

export const stationQuery = (id: string) =>
  queryOptions({
    queryKey: [all, 'station', id],
    queryFn: ({ signal }) => get<Station>(`/api/stations/${id}`, {}, signal),
  })

export const dutySessionQuery = (id: string) =>
  queryOptions({
    queryKey: [all, 'station-session', id],
    queryFn: ({ signal }) => get<DutySession>(`/api/station-sessions/${id}`, {}, signal),
  })

/** Eight weeks from a day; of one minister, or of the reader’s own team. */
export const rosterQuery = (from?: string, ministerId?: string) =>
  queryOptions({
    queryKey: [all, 'roster', from ?? '', ministerId ?? ''],
    queryFn: ({ signal }) => get<AnyRoster>('/api/roster', { from, ministerId }, signal),
  })

export const askProposal = (ministerId: string, from: string, afresh: boolean) =>
  get<Proposal>('/api/roster/proposal', { ministerId, from, afresh: String(afresh) })
