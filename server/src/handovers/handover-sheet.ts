import { type HandoverRow, ListHandovers } from '@yigen/domain/handovers/handover.ts'
import { handoverAccess } from '@yigen/domain/handovers/handover-access.ts'
import { handoverStatusWords } from '@yigen/domain/handovers/handover-status.ts'
import { type Sentence, say } from '@yigen/domain/wire/language.ts'
import type { z } from 'zod'
import { type ExportColumn, exportable } from '#slice/exportable.ts'
import { listHandovers } from './list-handovers.ts'

const everything: Sentence = { zh: '全部工作', en: 'everything' }

const columns: readonly ExportColumn<z.output<typeof HandoverRow>>[] = [
  { title: { zh: '交出人', en: 'From' }, width: 12, value: row => row.fromName },
  { title: { zh: '接收人', en: 'To' }, width: 12, value: row => row.toName },
  { title: { zh: '交接什么', en: 'What' }, width: 34, value: (row, language) => row.enterpriseName ?? say(everything, language) },
  { title: { zh: '原因', en: 'Reason' }, width: 40, value: row => row.reason },
  { title: { zh: '状态', en: 'State' }, width: 16, value: (row, language) => say(handoverStatusWords[row.status], language) },
  { title: { zh: '等谁', en: 'Waits for' }, width: 12, value: row => row.waitsFor },
  { title: { zh: '到期', en: 'Due' }, width: 17, value: row => row.dueAt },
  { title: { zh: '提出人', en: 'Proposed by' }, width: 12, value: row => row.proposedBy },
  { title: { zh: '提出', en: 'Proposed' }, width: 17, value: row => row.proposedAt },
  { title: { zh: '答复人', en: 'Answered by' }, width: 12, value: row => row.answeredBy },
  { title: { zh: '答复', en: 'Answered' }, width: 17, value: row => row.answeredAt },
  { title: { zh: '答复内容', en: 'What was said' }, width: 40, value: row => row.words },
]

/** Who hands what over to whom. */
export const handoverSheet = exportable({
  title: { zh: '交接清单', en: 'the list of handovers' },
  fileName: { zh: '交接清单', en: 'Handovers' },
  access: handoverAccess.listHandovers,
  filter: ListHandovers.omit({ limit: true, after: true }),
  columns,
  read: listHandovers,
})
