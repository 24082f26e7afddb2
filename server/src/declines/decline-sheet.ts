import { type DeclineRow, ListDeclines } from '@yigen/domain/declines/decline.ts'
import { declineAccess } from '@yigen/domain/declines/decline-access.ts'
import { appealDecisionWords, declineStatusWords } from '@yigen/domain/declines/decline-words.ts'
import { say } from '@yigen/domain/wire/language.ts'
import type { z } from 'zod'
import { type ExportColumn, exportable } from '#slice/exportable.ts'
import { listDeclines } from './list-declines.ts'

const columns: readonly ExportColumn<z.output<typeof DeclineRow>>[] = [
  { title: { zh: '诉求编号', en: 'Request' }, width: 18, value: row => row.requestNumber },
  { title: { zh: '事项', en: 'Matter' }, width: 40, value: row => row.title },
  { title: { zh: '企业', en: 'Enterprise' }, width: 34, value: row => row.enterpriseName },
  {
    title: { zh: '服务事项', en: 'Service' },
    width: 22,
    value: (row, language) => (language === 'en' ? row.serviceNameEn : row.serviceNameZh),
  },
  { title: { zh: '单位', en: 'Unit' }, width: 18, value: row => row.unitName },
  { title: { zh: '状态', en: 'State' }, width: 14, value: (row, language) => say(declineStatusWords[row.status], language) },
  { title: { zh: '理由', en: 'Reason' }, width: 44, value: row => row.reason },
  { title: { zh: '依据', en: 'Legal basis' }, width: 30, value: row => row.legalBasis },
  { title: { zh: '替代办法', en: 'Alternative' }, width: 30, value: row => row.alternative },
  { title: { zh: '试过的办法', en: 'Ways tried' }, width: 12, value: row => row.ways },
  { title: { zh: '提出人', en: 'Proposed by' }, width: 12, value: row => row.proposedBy },
  { title: { zh: '提出', en: 'Proposed' }, width: 17, value: row => row.proposedAt },
  { title: { zh: '审定人', en: 'Decided by' }, width: 12, value: row => row.decidedBy },
  { title: { zh: '审定', en: 'Decided' }, width: 17, value: row => row.decidedAt },
  {
    title: { zh: '申诉', en: 'Appeal' },
    width: 20,
    value: ({ appeal }, language) => (appeal?.decision ? say(appealDecisionWords[appeal.decision], language) : null),
  },
]

/** The ledger of refusals. R5 */
export const declineSheet = exportable({
  title: { zh: '婉拒台账', en: 'the ledger of refusals' },
  fileName: { zh: '婉拒台账', en: 'Refusals' },
  access: declineAccess.listDeclines,
  filter: ListDeclines.omit({ limit: true, after: true }),
  columns,
  read: listDeclines,
})
