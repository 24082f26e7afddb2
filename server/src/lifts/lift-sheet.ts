import { type LiftRow, ListLifts } from '@yigen/domain/lifts/lift.ts'
import { liftAccess } from '@yigen/domain/lifts/lift-access.ts'
import { liftStatusWords } from '@yigen/domain/lifts/lift-status.ts'
import { say } from '@yigen/domain/wire/language.ts'
import type { z } from 'zod'
import { type ExportColumn, exportable } from '#slice/exportable.ts'
import { listLifts } from './list-lifts.ts'

const columns: readonly ExportColumn<z.output<typeof LiftRow>>[] = [
  { title: { zh: '要协调的问题', en: 'Question' }, width: 44, value: row => row.question },
  { title: { zh: '事项', en: 'About' }, width: 34, value: row => row.title },
  { title: { zh: '企业', en: 'Enterprise' }, width: 34, value: row => row.enterpriseName },
  { title: { zh: '提请的区', en: 'District' }, width: 12, value: row => row.districtName },
  { title: { zh: '上提到', en: 'Asked' }, width: 14, value: row => row.askedName },
  { title: { zh: '状态', en: 'State' }, width: 20, value: (row, language) => say(liftStatusWords[row.status], language) },
  { title: { zh: '要求答复', en: 'Answer by' }, width: 17, value: row => row.dueAt },
  { title: { zh: '等谁', en: 'Waits for' }, width: 12, value: row => row.waitsFor },
  { title: { zh: '最迟', en: 'Until' }, width: 17, value: row => row.waitsUntil },
  { title: { zh: '提出人', en: 'Proposed by' }, width: 12, value: row => row.proposedBy },
  { title: { zh: '提出', en: 'Proposed' }, width: 17, value: row => row.proposedAt },
  { title: { zh: '结束', en: 'Ended' }, width: 17, value: row => row.endedAt },
]

/** Questions on their way up and back. */
export const liftSheet = exportable({
  title: { zh: '协调上提清单', en: 'the list of questions lent up' },
  fileName: { zh: '协调上提清单', en: 'Questions lent up' },
  access: liftAccess.listLifts,
  filter: ListLifts.omit({ limit: true, after: true }),
  columns,
  read: listLifts,
})
