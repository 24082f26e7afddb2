import { theOffice } from '@yigen/domain/members/access.ts'
import { ListVisits, type VisitRow } from '@yigen/domain/visits/visit.ts'
import { visitStatusWords } from '@yigen/domain/visits/visit-status.ts'
import { say } from '@yigen/domain/wire/language.ts'
import type { z } from 'zod'
import { type ExportColumn, exportable } from '#slice/exportable.ts'
import { listVisits } from './list-visits.ts'

const columns: readonly ExportColumn<z.output<typeof VisitRow>>[] = [
  { title: { zh: '企业', en: 'Enterprise' }, width: 34, value: row => row.enterpriseName },
  { title: { zh: '时间', en: 'When' }, width: 17, value: row => row.startsAt },
  { title: { zh: '状态', en: 'State' }, width: 10, value: (row, language) => say(visitStatusWords[row.status], language) },
  { title: { zh: '谁去', en: 'Who goes' }, width: 12, value: row => row.visitorName },
  { title: { zh: '单位', en: 'Units' }, width: 24, value: row => row.units.map(({ name }) => name).join('、') },
  { title: { zh: '地点', en: 'Place' }, width: 30, value: row => row.place },
  { title: { zh: '看什么、谈什么', en: 'About' }, width: 44, value: row => row.about },
  { title: { zh: '了解到的', en: 'Facts' }, width: 10, value: row => row.facts },
  { title: { zh: '提出的事', en: 'Raised' }, width: 10, value: row => row.raised },
]

/** Visits that were planned and made. */
export const visitSheet = exportable({
  title: { zh: '走访清单', en: 'the list of visits' },
  fileName: { zh: '走访清单', en: 'Visits' },
  access: theOffice,
  filter: ListVisits.omit({ limit: true, after: true }),
  columns,
  read: listVisits,
})
