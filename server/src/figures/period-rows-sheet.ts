import { figureAccess } from '@yigen/domain/figures/figure-access.ts'
import { ListPeriodRows, type PeriodRow } from '@yigen/domain/figures/period-figures.ts'
import { requestStatusWords } from '@yigen/domain/requests/request-status.ts'
import { say } from '@yigen/domain/wire/language.ts'
import type { z } from 'zod'
import { type ExportColumn, exportable } from '#slice/exportable.ts'
import { listPeriodRows } from './list-period-rows.ts'

const columns: readonly ExportColumn<z.output<typeof PeriodRow>>[] = [
  { title: { zh: '编号', en: 'Number' }, width: 18, value: row => row.number },
  { title: { zh: '诉求', en: 'Request' }, width: 40, value: row => row.title },
  { title: { zh: '企业', en: 'Enterprise' }, width: 34, value: row => row.enterpriseName },
  { title: { zh: '状态', en: 'State' }, width: 12, value: (row, language) => row.status && say(requestStatusWords[row.status], language) },
  { title: { zh: '承办人', en: 'Held by' }, width: 14, value: row => row.officerName },
  { title: { zh: '部门', en: 'Department' }, width: 18, value: row => row.unitName },
  { title: { zh: '时间', en: 'When' }, width: 17, value: row => row.at },
  { title: { zh: '到期', en: 'Due' }, width: 17, value: row => row.dueAt },
  { title: { zh: '完成', en: 'Done' }, width: 17, value: row => row.doneAt },
  { title: { zh: '超时', en: 'Late' }, width: 8, value: (row, language) => (row.late ? (language === 'en' ? 'late' : '超时') : null) },
  { title: { zh: '评价或小时', en: 'Grade or hours' }, width: 12, value: row => row.value && Math.round(row.value * 10) / 10 },
]

/** The rows behind a figure. */
export const periodRowsSheet = exportable({
  title: { zh: '数据明细', en: 'the rows behind a figure' },
  fileName: { zh: '数据明细', en: 'Rows' },
  access: figureAccess.listPeriodRows,
  filter: ListPeriodRows.omit({ limit: true, after: true }),
  columns,
  read: async (db, actor, asked, now) => {
    const { rows, next, total } = await listPeriodRows(db, actor, asked, now)
    return { rows, next, total: { count: total, atLeast: false } }
  },
})
