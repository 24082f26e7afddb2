import { asWritten, changesInWords } from '#wire/changes-in-words.ts'
import type { Sentence } from '#wire/language.ts'
import { plainPhone } from '#wire/phone.ts'
import { maskPhone } from './phone.ts'

/** What the register says of a contact. R2.1 */
export type ContactFacts = { name: string; title: string; phone: string }

const fields = {
  name: { zh: '姓名', en: 'name' },
  title: { zh: '职务', en: 'title' },
  phone: { zh: '电话', en: 'phone' },
} as const satisfies Record<keyof ContactFacts, Sentence>

const order = Object.keys(fields) as (keyof ContactFacts)[]

/** What the record says of a change; empty where nothing changed. Numbers are masked: the record is read by more than may see them. R11.4 */
export const contactChangeInWords = (before: ContactFacts, after: ContactFacts): Sentence =>
  changesInWords(
    order
      .filter(field => before[field] !== after[field])
      .map(field => ({ field: fields[field], from: said(before, field), to: said(after, field) })),
  )

const said = (facts: ContactFacts, field: keyof ContactFacts): Sentence =>
  asWritten(field === 'phone' ? maskPhone(facts.phone) : facts[field])

/** Whether two writings are one number: 139-0000-0034 is 13900000034. */
export const sameNumber = (one: string, other: string): boolean => (plainPhone(one) ?? one) === (plainPhone(other) ?? other)
