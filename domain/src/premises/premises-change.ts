import { asWritten, changesInWords } from '#wire/changes-in-words.ts'
import type { Sentence } from '#wire/language.ts'
import { type PremisesUse, premisesUseWords } from './premises-use.ts'
import { rentWords } from './rent.ts'

/** What is said of premises, but who is to be asked: people are not kept in the record. R20.4 */
export type PremisesFacts = {
  name: string
  address: string
  use: PremisesUse
  area: number
  rentFen: number | null
  freeFrom: Temporal.PlainDate
  note: string
}

const fields = {
  name: { zh: '名称', en: 'name' },
  address: { zh: '地址', en: 'address' },
  use: { zh: '用途', en: 'use' },
  area: { zh: '面积', en: 'area' },
  rentFen: { zh: '租金', en: 'rent' },
  freeFrom: { zh: '可租', en: 'free from' },
  note: { zh: '说明', en: 'note' },
} as const satisfies Record<keyof PremisesFacts, Sentence>

const order = Object.keys(fields) as (keyof PremisesFacts)[]
const nothing: Sentence = { zh: '联系人或看过的日子', en: 'who to ask, or when they were seen' }

/** What the record says of a change: 面积由“820 ㎡”改为“780 ㎡”. */
export function premisesChangeInWords(before: PremisesFacts, after: PremisesFacts): Sentence {
  const changed = order.filter(field => said(before, field).zh !== said(after, field).zh)
  if (changed.length === 0) return nothing
  return changesInWords(changed.map(field => ({ field: fields[field], from: said(before, field), to: said(after, field) })))
}

function said(facts: PremisesFacts, field: keyof PremisesFacts): Sentence {
  if (field === 'use') return premisesUseWords[facts.use]
  if (field === 'rentFen') return rentWords(facts.rentFen)
  if (field === 'area') return { zh: `${facts.area} ㎡`, en: `${facts.area} m²` }
  return asWritten(String(facts[field]))
}
