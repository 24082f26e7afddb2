import type { SessionToBook } from './hold-session.ts'

/** What whoever is on duty at a desk is told: of which session, where and when. */
export const atDesk = ({ id, stationName, onDuty }: SessionToBook, desk: number, at: Temporal.Instant) => ({
  subject: { kind: 'stationSession', id } as const,
  to: onDuty.filter(one => one.desk === desk).map(({ memberId }) => memberId),
  data: { station: stationName, startsAt: at.toString() },
})
