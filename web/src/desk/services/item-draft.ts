import type { PromiseUnit } from '@yigen/domain/calendar/time-promise.ts'
import type { OfficerDeed } from '@yigen/domain/services/officer-deed.ts'
import type { Phase } from '@yigen/domain/services/phase.ts'
import type { ServiceItem } from './services.query.ts'

/** An item as it is written: materials a line each, English empty where it says what the Chinese says. */
export type ItemDraft = {
  nameZh: string
  nameEn: string
  phase: Phase
  leadUnitId: string
  helpingUnitIds: readonly string[]
  amount: string
  unit: PromiseUnit
  materialsZh: string
  materialsEn: string
  officerDoes: readonly OfficerDeed[]
  hintZh: string
  hintEn: string
}

export const blankDraft: ItemDraft = {
  nameZh: '',
  nameEn: '',
  phase: 'talk',
  leadUnitId: '',
  helpingUnitIds: [],
  amount: '10',
  unit: 'workingDays',
  materialsZh: '',
  materialsEn: '',
  officerDoes: ['coordinate'],
  hintZh: '',
  hintEn: '',
}

export const draftOf = (item: ServiceItem): ItemDraft => ({
  nameZh: item.nameZh,
  nameEn: unless(item.nameEn, item.nameZh),
  phase: item.phase,
  leadUnitId: item.leadUnit.id,
  helpingUnitIds: item.helpingUnits.map(({ id }) => id),
  amount: String(item.promise.amount),
  unit: item.promise.unit,
  materialsZh: item.materialsZh.join('\n'),
  materialsEn: unless(item.materialsEn.join('\n'), item.materialsZh.join('\n')),
  officerDoes: item.officerDoes,
  hintZh: item.hintZh,
  hintEn: unless(item.hintEn, item.hintZh),
})

const unless = (english: string, chinese: string) => (english === chinese ? '' : english)

/** As it is sent. */
export const contentOf = ({ amount, unit, materialsZh, materialsEn, helpingUnitIds, officerDoes, ...words }: ItemDraft) => ({
  ...words,
  promise: { amount: Number(amount), unit },
  materialsZh: linesOf(materialsZh),
  materialsEn: linesOf(materialsEn),
  helpingUnitIds: [...helpingUnitIds],
  officerDoes: [...officerDoes],
})

const linesOf = (text: string) =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')

/** The field that is still empty or no number. */
export function missingOf({ nameZh, leadUnitId, amount }: ItemDraft): 'nameZh' | 'leadUnitId' | 'amount' | null {
  if (nameZh.trim() === '') return 'nameZh'
  if (leadUnitId === '') return 'leadUnitId'
  return /^[1-9]\d{0,2}$|^1000$/.test(amount.trim()) ? null : 'amount'
}
