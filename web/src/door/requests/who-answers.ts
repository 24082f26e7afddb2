import { holderOf } from '@yigen/domain/clocks/holder.ts'
import type { PersonCard } from './wire.ts'

type People = { officer: PersonCard | null; deputy: PersonCard | null; minister: PersonCard | null }

/** Whom to call now: the officer, or whoever holds the clocks meanwhile (R3.2, R3.4). */
export function whoAnswers({ officer, deputy, minister }: People): PersonCard | null {
  const id = holderOf({ officer, deputy, minister, head: null, lastLeader: null })
  return [officer, deputy, minister].find(person => person?.id === id) ?? officer ?? minister
}
