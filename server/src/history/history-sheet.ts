import { type AuditedHistoryRow, ListHistory } from '@yigen/domain/history/history-row.ts'
import { byRole } from '@yigen/domain/members/access.ts'
import type { z } from 'zod'
import { type ExportColumn, exportable } from '#slice/exportable.ts'
import { listHistory } from './list-history.ts'

type Row = z.output<typeof AuditedHistoryRow>

const columns: readonly ExportColumn<Row>[] = [
  { title: { zh: '时间', en: 'When' }, width: 17, value: row => row.at },
  { title: { zh: '记录时间', en: 'Recorded' }, width: 17, value: row => row.recordedAt },
  { title: { zh: '谁', en: 'Who' }, width: 14, value: row => row.actorName },
  { title: { zh: '单位', en: 'Unit' }, width: 20, value: row => row.actorUnit },
  { title: { zh: '做了什么', en: 'What' }, width: 60, value: row => row.sentence },
  { title: { zh: '类型', en: 'Kind' }, width: 24, value: row => row.kind },
  { title: { zh: '诉求', en: 'Request' }, width: 18, value: row => row.requestNumber },
  { title: { zh: '企业', en: 'Enterprise' }, width: 34, value: row => row.enterpriseName },
]

/** The record of the district, without what was written. R1.5 */
export const historySheet = exportable({
  title: { zh: '操作记录', en: 'the record' },
  fileName: { zh: '操作记录', en: 'Record' },
  access: byRole('auditAdministrator'),
  filter: ListHistory.omit({ limit: true, after: true }),
  columns,
  read: async (db, actor, asked, now) => {
    const { rows, next } = await listHistory(db, actor, asked, actor.language, now)
    return { rows: rows as Row[], next }
  },
})
