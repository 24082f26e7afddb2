import type { Request, RequestList } from '../requests/request.queries.ts'

/** Of the settled ones so many stand beside a matter; one more is asked for, as the matter may be among them. */
const shown = 3
export const asked = shown + 1

/** The settled ones that stand beside a matter, never the matter itself; `more` when the list they are from has others. */
export function precedentsOf<R extends { id: string }>(
  { id, status }: Pick<Request, 'id' | 'status'>,
  { rows, total }: { rows: readonly R[]; total: RequestList['total'] },
): { rows: R[]; more: boolean } {
  const before = rows.filter(row => row.id !== id).slice(0, shown)
  const itself = status === 'settled' ? 1 : 0
  return { rows: before, more: total.count - itself > before.length }
}
