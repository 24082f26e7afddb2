import { byRole } from '@yigen/domain/members/access.ts'
import { ListRequests, type RequestRow } from '@yigen/domain/requests/request.ts'
import { requestSourceWords, requestStatusWords } from '@yigen/domain/requests/request-status.ts'
import { type Language, say } from '@yigen/domain/wire/language.ts'
import type { z } from 'zod'
import { type ExportColumn, exportable } from '#slice/exportable.ts'
import { listRequests } from './list-requests.ts'

type Row = z.output<typeof RequestRow>

const columns: readonly ExportColumn<Row>[] = [
  { title: { zh: '编号', en: 'Number' }, width: 18, value: row => row.number },
  { title: { zh: '事项', en: 'Request' }, width: 44, value: row => row.title },
  { title: { zh: '企业', en: 'Enterprise' }, width: 34, value: row => row.enterpriseName },
  { title: { zh: '服务事项', en: 'Service' }, width: 22, value: serviceOf },
  { title: { zh: '来源', en: 'Source' }, width: 12, value: (row, language) => say(requestSourceWords[row.source], language) },
  { title: { zh: '首席服务官', en: 'Officer' }, width: 12, value: row => row.officerName },
  { title: { zh: '状态', en: 'State' }, width: 10, value: (row, language) => say(requestStatusWords[row.status], language) },
  { title: { zh: '收到', en: 'Received' }, width: 17, value: row => row.receivedAt },
  { title: { zh: '首次答复', en: 'First answer' }, width: 17, value: row => row.firstAnsweredAt },
  { title: { zh: '到期', en: 'Due' }, width: 17, value: row => row.clock?.dueAt ?? null },
  {
    title: { zh: '当前责任人', en: 'Responsible now' },
    width: 16,
    value: row => (row.clock ? (row.waitsFor ?? row.clock.holderName) : null),
  },
  { title: { zh: '办结', en: 'Ended' }, width: 17, value: row => row.endedAt },
  { title: { zh: '重开次数', en: 'Reopened' }, width: 10, value: row => row.reopenings },
]

/** The list of requests. */
export const requestSheet = exportable({
  title: { zh: '诉求清单', en: 'the list of requests' },
  fileName: { zh: '诉求清单', en: 'Requests' },
  access: byRole('officer', 'minister', 'leader', 'head', 'clerk'),
  filter: ListRequests.omit({ limit: true, after: true }),
  columns,
  read: async (db, actor, asked, now) => {
    const list = await listRequests(db, actor, asked, now)
    return { ...list, rows: list.rows as Row[] }
  },
})

function serviceOf(row: Row, language: Language): string | null {
  return row.sight === 'whole' ? (language === 'en' ? row.serviceNameEn : row.serviceNameZh) : null
}
