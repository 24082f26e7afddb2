import { asWritten, changesInWords } from '#wire/changes-in-words.ts'
import type { Sentence } from '#wire/language.ts'

/** What the system administrator writes down of somebody; the unit by its short name. R1.5 */
export type MemberFacts = { name: string; title: string; unit: string; phone: string | null }

export const memberFields = ['name', 'title', 'unit', 'phone'] as const satisfies readonly (keyof MemberFacts)[]
export type MemberField = (typeof memberFields)[number]

const fieldWords: Record<MemberField, Sentence> = {
  name: { zh: '姓名', en: 'name' },
  title: { zh: '职务', en: 'post' },
  unit: { zh: '单位', en: 'unit' },
  phone: { zh: '手机', en: 'phone' },
}

/** In what two writings differ, in the order of a form. */
export const changedFields = (before: MemberFacts, after: MemberFacts): MemberField[] =>
  memberFields.filter(field => before[field] !== after[field])

/** 姓名、单位 */
export const fieldsInWords = (fields: readonly MemberField[]): Sentence => ({
  zh: fields.map(field => fieldWords[field].zh).join('、'),
  en: fields.map(field => fieldWords[field].en).join(', '),
})

/** What the record says of a change: 单位由“区税务局”改为“区投促中心”，手机由“空”改为“138-0000-0012”. */
export const changeInWords = (before: MemberFacts, after: MemberFacts): Sentence =>
  changesInWords(
    changedFields(before, after).map(field => ({
      field: fieldWords[field],
      from: asWritten(before[field]),
      to: asWritten(after[field]),
    })),
  )
