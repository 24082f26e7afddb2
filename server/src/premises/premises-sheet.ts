import { ListPremises, type PremisesRow } from '@yigen/domain/premises/premises.ts'
import { premisesAccess } from '@yigen/domain/premises/premises-access.ts'
import { premisesColumns } from '@yigen/domain/premises/premises-columns.ts'
import { offReasonWords, premisesUseWords } from '@yigen/domain/premises/premises-use.ts'
import { say } from '@yigen/domain/wire/language.ts'
import type { z } from 'zod'
import { type ExportColumn, exportable } from '#slice/exportable.ts'
import { listPremises } from './list-premises.ts'

const columns: readonly ExportColumn<z.output<typeof PremisesRow>>[] = [
  { title: premisesColumns.name, width: 30, value: row => row.name },
  { title: premisesColumns.address, width: 36, value: row => row.address },
  { title: { zh: '街道', en: 'Street' }, width: 14, value: row => row.streetName },
  { title: { zh: '登记单位', en: 'Recorded by' }, width: 16, value: row => row.unitName },
  { title: premisesColumns.use, width: 10, value: (row, language) => say(premisesUseWords[row.use], language) },
  { title: premisesColumns.area, width: 12, value: row => row.area },
  {
    title: premisesColumns.rent,
    width: 16,
    value: (row, language) => (row.rentFen === null ? say({ zh: '面议', en: 'to be agreed' }, language) : row.rentFen / 100),
  },
  { title: premisesColumns.freeFrom, width: 12, value: row => row.freeFrom.toString() },
  { title: premisesColumns.ask, width: 14, value: row => row.ask },
  { title: premisesColumns.phone, width: 16, value: row => row.phone },
  { title: premisesColumns.note, width: 44, value: row => row.note },
  { title: premisesColumns.seenOn, width: 12, value: row => row.seenOn.toString() },
  {
    title: { zh: '下架', en: 'Off the list' },
    width: 12,
    value: (row, language) => (row.off ? say(offReasonWords[row.off], language) : ''),
  },
]

/** What is to let. */
export const premisesSheet = exportable({
  title: { zh: '场地清单', en: 'the list of premises' },
  fileName: { zh: '场地清单', en: 'Premises' },
  access: premisesAccess.listPremises,
  filter: ListPremises.omit({ limit: true, after: true }),
  columns,
  async read(db, actor, asked, now) {
    const { rows, next, total } = await listPremises(db, actor, asked, now)
    return { rows, next, total: { count: total, atLeast: false } }
  },
})
