import { ListPointings, type PointingRow } from '@yigen/domain/pointings/pointing.ts'
import { pointingAccess } from '@yigen/domain/pointings/pointing-access.ts'
import { becomingWords } from '@yigen/domain/pointings/pointing-became.ts'
import { say } from '@yigen/domain/wire/language.ts'
import type { z } from 'zod'
import { type ExportColumn, exportable } from '#slice/exportable.ts'
import { listPointings } from './list-pointings.ts'

const columns: readonly ExportColumn<z.output<typeof PointingRow>>[] = [
  { title: { zh: '企业', en: 'Enterprise' }, width: 34, value: row => row.name },
  { title: { zh: '地址', en: 'Address' }, width: 36, value: row => row.address },
  { title: { zh: '推荐理由', en: 'Words' }, width: 44, value: row => row.words },
  { title: { zh: '村社', en: 'Village association' }, width: 16, value: row => row.unitName },
  { title: { zh: '推荐人', en: 'Pointed out by' }, width: 12, value: row => row.pointedBy },
  { title: { zh: '推荐', en: 'Pointed out' }, width: 17, value: row => row.pointedAt },
  { title: { zh: '后续进展', en: 'What became of it' }, width: 16, value: (row, language) => say(becomingWords[row.became], language) },
  { title: { zh: '首席服务官', en: 'Officer' }, width: 12, value: row => row.officerName },
]

/** What village associations pointed out. */
export const pointingSheet = exportable({
  title: { zh: '村社推荐清单', en: 'the list of what was pointed out' },
  fileName: { zh: '村社推荐清单', en: 'Pointed out' },
  access: pointingAccess.listPointings,
  filter: ListPointings.omit({ limit: true, after: true }),
  columns,
  read: listPointings,
})
