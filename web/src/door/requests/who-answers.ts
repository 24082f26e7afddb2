import { holderOf } from '@yigen/domain/clocks/holder.ts'
import type { PersonCard } from './wire.ts'

type People = { officer: PersonCard | null; deputy: PersonCard | null; minister: PersonCard | null }

/** Whom to call now: the officer, or whoever holds the clocks meanwhile (R3.2, R3.4). */
export function whoAnswers(people: People): PersonCard | null {
  const place = (id: keyof People) => people[id] && { id, onLeave: people[id].onLeave }
  const holder = holderOf({ officer: place('officer'), deputy: place('deputy'), minister: place('minister'), head: null, lastLeader: null })
  return people[(holder ?? 'officer') as keyof People] ?? people.minister
}
