import { randomUUIDv7 } from 'node:crypto'
import type { CheckedRow } from '@yigen/domain/imports/roster-judged.ts'
import type { ContactChange, ContactFields } from '#enterprises/write-contacts.ts'
import type { Known } from './known.queries.ts'
import type { Writing } from './write-rows.ts'

/** The people of a sheet that are not yet known; the first of an enterprise is its main one. */
export const contactFields = (rows: readonly Writing[]): ContactFields[] =>
  rows.flatMap(({ id, says, contactId, known }) =>
    says.contactName && contactId === null
      ? [
          {
            id: randomUUIDv7(),
            enterprise_id: id,
            name: says.contactName,
            title: says.contactTitle ?? '',
            phone: says.contactPhone ?? '',
            is_main: known === null || known.contacts.length === 0,
          },
        ]
      : [],
  )

/** What a row takes the place of, or null when it says nothing new of its contact. */
export function contactBefore({ contactId, changes }: CheckedRow, known: Known): ContactChange | null {
  const contact = known.contacts.find(each => each.id === contactId)
  const changed = changes.some(change => change.target === 'contactTitle' || change.target === 'contactPhone')
  return contact && changed ? { id: contact.id, title: contact.title, phone: contact.written } : null
}

export const contactsAfter = (changed: readonly { row: CheckedRow; known: Known }[]): ContactChange[] =>
  changed.flatMap(({ row, known }) => {
    const before = contactBefore(row, known)
    return before ? [{ id: before.id, title: row.says.contactTitle ?? before.title, phone: row.says.contactPhone ?? before.phone }] : []
  })
