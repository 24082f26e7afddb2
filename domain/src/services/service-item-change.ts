import type { z } from 'zod'
import { promiseInWords } from '#calendar/promise-words.ts'
import type { Sentence } from '#wire/language.ts'
import type { ServiceItem } from './service-item.ts'

export type ItemContent = Omit<z.output<typeof ServiceItem>, 'code' | 'version'>

/** What an item says, field by field, in the order in which it is read. */
export const itemFields = [
  ...(['nameZh', 'nameEn', 'phase', 'promise', 'leadUnit', 'helpingUnits', 'materialsZh', 'materialsEn', 'officerDoes'] as const),
  ...(['hintZh', 'hintEn'] as const),
] satisfies readonly (keyof ItemContent)[]
export type ItemField = (typeof itemFields)[number]

/** The fields in which two versions differ; a unit is the same under another name, and of what the officer does the order says nothing. R4.6 */
export const fieldsChanged = (before: ItemContent, after: ItemContent): ItemField[] =>
  itemFields.filter(field => JSON.stringify(compared(before, field)) !== JSON.stringify(compared(after, field)))

/** What was changed, in words: a new promise with the one before, of the rest its name. */
export function itemChangeInWords(before: ItemContent, after: ItemContent): Sentence {
  const said = fieldsChanged(before, after).map(field => (field === 'promise' ? promiseChange(before, after) : fieldWords[field]))
  return { zh: said.map(({ zh }) => zh).join('，'), en: said.map(({ en }) => en).join(', ') }
}

function compared(item: ItemContent, field: ItemField): unknown {
  if (field === 'leadUnit') return item.leadUnit.id
  if (field === 'helpingUnits') return item.helpingUnits.map(({ id }) => id)
  if (field === 'officerDoes') return [...item.officerDoes].sort()
  return field === 'promise' ? [item.promise.amount, item.promise.unit] : item[field]
}

function promiseChange(before: ItemContent, after: ItemContent): Sentence {
  const [from, to] = [promiseInWords(before.promise), promiseInWords(after.promise)]
  return { zh: `办结时限由 ${from.zh}改为 ${to.zh}`, en: `settlement in ${to.en} instead of ${from.en}` }
}

/** What each field is called on the screen. */
export const fieldWords: Readonly<Record<ItemField, Sentence>> = {
  nameZh: { zh: '名称', en: 'name' },
  nameEn: { zh: '英文名称', en: 'English name' },
  phase: { zh: '阶段', en: 'phase' },
  promise: { zh: '办结时限', en: 'settled in' },
  leadUnit: { zh: '主办单位', en: 'leading department' },
  helpingUnits: { zh: '协办单位', en: 'helping departments' },
  materialsZh: { zh: '要带的材料', en: 'what to bring' },
  materialsEn: { zh: '要带的材料（英文）', en: 'what to bring (English)' },
  officerDoes: { zh: '服务官做什么', en: 'what the officer does' },
  hintZh: { zh: '填写提示', en: 'hint' },
  hintEn: { zh: '填写提示（英文）', en: 'hint (English)' },
}
