import type { SubjectKind } from '@yigen/domain/kinds.ts'
import type { NoticeList } from '@yigen/domain/notices/notice.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { send } from './http.ts'

type Notices = Wire<typeof NoticeList>
/** What is told of on one page: of its subject, of its matter, or of its enterprise by what is shown there. */
export type WhichOfPage = { subjectId: string } | { requestId: string } | { enterprise: { id: string; kinds: SubjectKind[] } }
export type Which = { ids: string[] } | { all: true } | WhichOfPage

/** Marks one's own notices as read. Returns what a list of them is now, without asking: the hint at it, which every window of the reader's hears, asks how many are left. */
export async function readNotices(which: Which): Promise<(list: Notices) => Notices> {
  await send<void>('POST', '/api/notices/reading', which)
  const isMeant = ({ id }: Notices['rows'][number]) => 'all' in which || ('ids' in which && which.ids.includes(id))
  return list => ({
    ...list,
    rows: list.rows.map(row => (isMeant(row) ? { ...row, read: true } : row)),
    unread: 'all' in which ? 0 : list.unread - list.rows.filter(row => !row.read && isMeant(row)).length,
  })
}
