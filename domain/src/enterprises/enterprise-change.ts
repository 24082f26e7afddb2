import { asWritten, changesInWords } from '#wire/changes-in-words.ts'
import type { Sentence } from '#wire/language.ts'
import { type EnterpriseKind, type EnterpriseState, enterpriseKindWords, enterpriseStateWords } from './enterprise-kinds.ts'

/** What the register says of an enterprise itself, the street by its name. R2.2 */
export type EnterpriseFacts = {
  name: string
  kind: EnterpriseKind
  state: EnterpriseState
  street: string | null
  building: string
  address: string
  industry: string
  note: string
}

const fields = {
  name: { zh: '名称', en: 'name' },
  kind: { zh: '类型', en: 'kind' },
  state: { zh: '状态', en: 'state' },
  street: { zh: '街道', en: 'street' },
  building: { zh: '楼宇', en: 'building' },
  address: { zh: '地址', en: 'address' },
  industry: { zh: '行业', en: 'industry' },
  note: { zh: '备注', en: 'note' },
} as const satisfies Record<keyof EnterpriseFacts, Sentence>

const order = Object.keys(fields) as (keyof EnterpriseFacts)[]

/** What the record says of a change: 名称由“…”改为“…”，状态由“跟进中”改为“已落地”; empty where nothing changed. */
export const enterpriseChangeInWords = (before: EnterpriseFacts, after: EnterpriseFacts): Sentence =>
  changesInWords(
    order
      .filter(field => before[field] !== after[field])
      .map(field => ({ field: fields[field], from: said(before, field), to: said(after, field) })),
  )

function said(facts: EnterpriseFacts, field: keyof EnterpriseFacts): Sentence {
  if (field === 'kind') return enterpriseKindWords[facts.kind]
  return field === 'state' ? enterpriseStateWords[facts.state] : asWritten(facts[field])
}
