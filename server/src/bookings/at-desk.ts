import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { hint } from '#notices/hint.ts'
import type { SessionToBook } from './hold-session.ts'

/** What whoever is on duty at a desk is told: of which session, where and when. Of a number that has no desk yet, nobody. */
export const atDesk = ({ id, stationName, onDuty }: SessionToBook, desk: number | null, at: Temporal.Instant) => ({
  subject: { kind: 'stationSession', id } as const,
  to: onDuty.filter(one => one.desk === desk).map(({ memberId }) => memberId),
  data: { station: stationName, startsAt: at.toString() },
})

/** Who is on duty sees the queue as it is, and is told nothing of it. */
export const showAtDesks = (trx: Transaction<DB>, { id, onDuty }: SessionToBook, actorId: string | null): Promise<void> =>
  hint(
    trx,
    onDuty.flatMap(({ memberId }) => (memberId === actorId ? [] : [memberId])),
    [{ kind: 'stationSession', id }],
  )
