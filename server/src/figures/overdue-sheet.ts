import { figureAccess } from '@yigen/domain/figures/figure-access.ts'
import { ListOverdue, type OverdueRow } from '@yigen/domain/figures/overdue.ts'
import { clockKinds } from '@yigen/domain/kinds.ts'
import { say } from '@yigen/domain/wire/language.ts'
import type { z } from 'zod'
import { type ExportColumn, exportable } from '#slice/exportable.ts'
import { listOverdue } from './list-overdue.ts'

const columns: readonly ExportColumn<z.output<typeof OverdueRow>>[] = [
  { title: { zh: '企业', en: 'Enterprise' }, width: 34, value: row => row.enterpriseName },
  { title: { zh: '事项', en: 'Matter' }, width: 40, value: (row, language) => row.title || say(clockKinds[row.kind].words, language) },
  { title: { zh: '时限', en: 'Limit' }, width: 16, value: (row, language) => say(clockKinds[row.kind].words, language) },
  { title: { zh: '承办人', en: 'Held by' }, width: 14, value: row => row.holderName },
  { title: { zh: '开始', en: 'Begun' }, width: 17, value: row => row.startedAt },
  { title: { zh: '到期', en: 'Due' }, width: 17, value: row => row.dueAt },
  { title: { zh: '完成', en: 'Done' }, width: 17, value: row => row.stoppedAt },
]

/** What is late, or was at a moment in the past, the longest late first. */
export const overdueSheet = exportable({
  title: { zh: '超时清单', en: 'the list of what is overdue' },
  fileName: { zh: '超时清单', en: 'Overdue' },
  access: figureAccess.listOverdue,
  filter: ListOverdue.omit({ limit: true, after: true }),
  columns,
  read: async (db, actor, asked, now) => {
    const { rows, next, total } = await listOverdue(db, actor, asked, now)
    return { rows, next, total: { count: total, atLeast: false } }
  },
})
