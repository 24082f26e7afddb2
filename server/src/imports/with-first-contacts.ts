import { contactPromise, type ImportChoices } from '@yigen/domain/imports/first-contacts.ts'
import type { Beginning } from '#assignments/start-assignments.ts'
import type { Writing } from './write-rows.ts'

/** R3.6: what the minister said of first contacts; spread ones in the order of the sheet, key enterprises first. */
export function withFirstContacts(
  beginnings: readonly Beginning[],
  rows: readonly Writing[],
  choices: ImportChoices | null,
): readonly Beginning[] {
  if (!choices || choices.firstContacts === 'due') return beginnings
  const key = new Set(rows.flatMap(({ id, says, known }) => ((says.kind ?? known?.kind) === 'key' ? [id] : [])))
  const rank = ({ enterpriseId }: Beginning) => (key.has(enterpriseId) ? 0 : 1)
  const before = new Map<string, number>()
  return beginnings
    .toSorted((one, other) => rank(one) - rank(other))
    .map(each => {
      const position = before.get(each.officerId) ?? 0
      before.set(each.officerId, position + 1)
      return { ...each, firstContact: contactPromise(choices, position) }
    })
}
