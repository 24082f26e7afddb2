import type { Attendee } from './event.queries.ts'

type Sought = Pick<Attendee, 'name' | 'enterpriseName' | 'phone'>

/** Whose name, enterprise or last digits of the phone hold what was typed; those who are still to come first. */
export function found<P extends Sought & Pick<Attendee, 'checkedInAt'>>(people: readonly P[], typed: string): P[] {
  const text = typed.normalize('NFKC').trim().toLowerCase()
  const met = people.filter(
    ({ name, enterpriseName, phone }) => [name, enterpriseName].some(one => one.toLowerCase().includes(text)) || endsIn(phone, text),
  )
  return met.sort((a, b) => Number(a.checkedInAt !== null) - Number(b.checkedInAt !== null))
}

const endsIn = (phone: string, digits: string): boolean => /^\d{2,4}$/.test(digits) && phone.endsWith(digits)
