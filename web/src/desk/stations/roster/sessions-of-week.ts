import { weekOf } from '@yigen/domain/stations/roster-facts.ts'
import type { Session } from '../station.queries.ts'

type InWeek = Pick<Session, 'stationId' | 'state' | 'day' | 'plannedDay'>

/** All that a station holds in a week; where it holds nothing, what is off. What a change of weekday called off stands behind what is held instead. */
export function sessionsOfWeek<S extends InWeek>(sessions: readonly S[], stationId: string, week: string): S[] {
  const theirs = sessions.filter(one => one.stationId === stationId)
  const held = theirs.filter(({ state, day }) => state !== 'calledOff' && weekOf(day) === week)
  return held.length > 0 ? held : theirs.filter(({ state, plannedDay }) => state === 'calledOff' && weekOf(plannedDay) === week).slice(0, 1)
}
