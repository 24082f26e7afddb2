import { ListTransfers, type TransferRow } from '@yigen/domain/transfers/transfer.ts'
import { transferAccess } from '@yigen/domain/transfers/transfer-access.ts'
import { transferStatusWords } from '@yigen/domain/transfers/transfer-status.ts'
import { say } from '@yigen/domain/wire/language.ts'
import type { z } from 'zod'
import { type ExportColumn, exportable } from '#slice/exportable.ts'
import { listTransfers } from './list-transfers.ts'

const columns: readonly ExportColumn<z.output<typeof TransferRow>>[] = [
  { title: { zh: '企业', en: 'Enterprise' }, width: 34, value: row => row.enterpriseName },
  { title: { zh: '迁出', en: 'From' }, width: 12, value: row => row.from.name },
  { title: { zh: '迁入', en: 'To' }, width: 12, value: row => row.to.name },
  { title: { zh: '说明', en: 'Words' }, width: 40, value: row => row.words },
  { title: { zh: '状态', en: 'State' }, width: 14, value: (row, language) => say(transferStatusWords[row.status], language) },
  { title: { zh: '等谁', en: 'Waits for' }, width: 12, value: row => row.waitsFor },
  { title: { zh: '到期', en: 'Due' }, width: 17, value: row => row.waitsUntil },
  { title: { zh: '提出人', en: 'Proposed by' }, width: 12, value: row => row.proposedBy },
  { title: { zh: '提出', en: 'Proposed' }, width: 17, value: row => row.proposedAt },
  { title: { zh: '结束', en: 'Ended' }, width: 17, value: row => row.endedAt },
]

/** Enterprises that leave the district or come into it. */
export const transferSheet = exportable({
  title: { zh: '跨区迁移清单', en: 'the list of transfers' },
  fileName: { zh: '跨区迁移清单', en: 'Transfers' },
  access: transferAccess.listTransfers,
  filter: ListTransfers.omit({ limit: true, after: true }),
  columns,
  read: listTransfers,
})
