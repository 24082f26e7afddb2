import { fieldsByHeading, type KnownColumn } from '#imports/sheet-columns.ts'

/** What a sheet says of premises, in the order of its template and of what goes out. R20.4 */
export const premisesFields = ['name', 'address', 'use', 'area', 'rent', 'freeFrom', 'ask', 'phone', 'note', 'seenOn'] as const
export type PremisesField = (typeof premisesFields)[number]

export const premisesColumns: Record<PremisesField, KnownColumn> = {
  name: { zh: '场地', en: 'Premises', names: ['名称', '场地名称', 'name'] },
  address: { zh: '地址', en: 'Address', names: ['场地地址', '位置'] },
  use: { zh: '用途', en: 'Use', names: ['类型', '物业类型', 'kind'] },
  area: { zh: '面积（㎡）', en: 'Area (m²)', names: ['可租面积', '建筑面积'] },
  rent: { zh: '租金（元/㎡·月）', en: 'Rent (yuan/m² a month)', names: ['月租金', '租金单价'] },
  freeFrom: { zh: '可租日期', en: 'Free from', names: ['可租', '交付日期', '入驻日期'] },
  ask: { zh: '找谁', en: 'Who to ask', names: ['联系人', '招商联系人', 'contact'] },
  phone: { zh: '电话', en: 'Phone', names: ['联系电话', '手机', '手机号'] },
  note: { zh: '说明', en: 'Note', names: ['备注', '情况说明'] },
  seenOn: { zh: '看过', en: 'Seen on', names: ['看过日期', '核实日期', '更新日期'] },
}

export const premisesFieldOf = fieldsByHeading(premisesColumns)

/** Without them nothing can be recorded; the others may be left out of a sheet. */
export const neededColumns = ['name', 'address', 'use', 'area', 'ask', 'phone'] as const satisfies readonly PremisesField[]
