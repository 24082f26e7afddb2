import type { Roster } from './station.queries.ts'

export type DutyToCome = { dutyId: string; sessionId: string; memberId: string; name: string; startsAt: string; stationName: string }

/** Who is on duty where, in the weeks of a roster that are still to come. */
export function dutiesToCome({ sessions, stations }: Pick<Roster, 'sessions' | 'stations'>, now: Temporal.Instant): DutyToCome[] {
  const names = new Map(stations.map(({ id, name }) => [id, name]))
  return sessions
    .filter(({ state, startsAt }) => state === 'planned' && Temporal.Instant.compare(Temporal.Instant.from(startsAt), now) > 0)
    .flatMap(({ id, seats, startsAt, stationId }) =>
      seats.flatMap(({ dutyId, memberId, name }) =>
        dutyId && memberId
          ? [{ dutyId, sessionId: id, memberId, name: name ?? '', startsAt, stationName: names.get(stationId) ?? '' }]
          : [],
      ),
    )
}
