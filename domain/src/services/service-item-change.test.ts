import { describe, expect, it } from 'vitest'
import { fieldsChanged, fieldWords, type ItemContent, itemChangeInWords, itemFields } from './service-item-change.ts'

const item: ItemContent = {
  nameZh: '营业执照',
  nameEn: 'Business licence',
  phase: 'register',
  leadUnit: { id: '440105-market', name: '区市场监管局' },
  helpingUnits: [{ id: '440105-service', name: '区政务服务局' }],
  promise: { amount: 1, unit: 'workingDays' },
  materialsZh: ['章程'],
  materialsEn: ['Articles of association'],
  officerDoes: ['accompany', 'onBehalf'],
  hintZh: '写清公司名称。',
  hintEn: 'Give the company name.',
}
const other: ItemContent = {
  nameZh: '营业执照设立',
  nameEn: 'New licence',
  phase: 'sign',
  leadUnit: { id: '440105-service', name: '区政务服务局' },
  helpingUnits: [],
  promise: { amount: 4, unit: 'workingHours' },
  materialsZh: ['章程', '租赁合同'],
  materialsEn: [],
  officerDoes: ['accompany'],
  hintZh: '',
  hintEn: '',
}

describe('what changed between two versions of an item (R4.6)', () => {
  it('is nothing between an item and itself', () => {
    expect(fieldsChanged(item, structuredClone(item))).toEqual([])
  })

  it.each(itemFields)('sees a change of %s, and only that', field => {
    expect(fieldsChanged(item, { ...item, [field]: other[field] })).toEqual([field])
    expect(fieldWords[field].zh).not.toBe('')
  })

  it('takes a unit under another name, and deeds in another order, for the same', () => {
    const renamed = { ...item, leadUnit: { ...item.leadUnit, name: '区市监局' }, officerDoes: item.officerDoes.toReversed() }
    expect(fieldsChanged(item, renamed)).toEqual([])
  })

  it('says a new promise with the one before, and the rest by name', () => {
    expect(itemChangeInWords(item, { ...item, promise: other.promise, materialsZh: other.materialsZh })).toEqual({
      zh: '办结时限由 1 个工作日改为 4 个工作小时，要带的材料',
      en: 'settlement in 4 working hours instead of 1 working day, what to bring',
    })
  })
})
