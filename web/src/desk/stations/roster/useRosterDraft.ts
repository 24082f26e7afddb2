import { useState } from 'react'
import type { Roster, Session } from '../station.queries.ts'

export type Seats = readonly (string | null)[]
export type Drafted = ReadonlyMap<string, Seats>
export type DraftChange = { session: Session; from: Seats; to: Seats }

const seatsOf = ({ seats }: Pick<Session, 'seats'>): Seats => seats.map(({ memberId }) => memberId)
const same = (a: Seats, b: Seats) => a.length === b.length && a.every((id, desk) => id === b[desk])

/** What is changed on the screen and nobody sees yet, each step to be undone. What stands there already by somebody else's hand is no change. */
export function useRosterDraft({ sessions }: Pick<Roster, 'sessions'>) {
  const [steps, setSteps] = useState<readonly Drafted[]>([])
  const drafted: Drafted = steps.at(-1) ?? new Map()
  const go = (next: Drafted) => setSteps([...steps, next])
  const changes = sessions.flatMap((session): DraftChange[] => {
    const to = drafted.get(session.id)
    const from = seatsOf(session)
    return to && session.state === 'planned' && !same(from, to) ? [{ session, from, to }] : []
  })
  return {
    drafted,
    changes,
    seatsOf: (session: Session): Seats => drafted.get(session.id) ?? seatsOf(session),
    seat: (session: Session, desk: number, memberId: string | null) => {
      const seats = (drafted.get(session.id) ?? seatsOf(session)).map((id, i) => (i === desk ? memberId : id))
      go(new Map([...drafted, [session.id, seats]]))
    },
    take: go,
    undo: steps.length > 0 ? () => setSteps(steps.slice(0, -1)) : null,
    drop: () => setSteps([]),
    /** Taken out of the draft once it is published; what was changed meanwhile stays. */
    publish: () => {
      const published = (id: string, seats: Seats) => same(drafted.get(id) ?? [], seats)
      setSteps(now => now.slice(steps.length).map(step => new Map([...step].filter(([id, seats]) => !published(id, seats)))))
    },
  }
}

export type RosterDraft = ReturnType<typeof useRosterDraft>
